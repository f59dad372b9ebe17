/** Of a package.json, what is read of it here. */
export interface PackageManifest {
  name: string;
  version: string;
  description: string;
  license: string;
  private?: boolean;
  keywords?: string[];
  files: string[];
  exports: Record<string, unknown>;
  publishConfig?: { access?: string };
  dependencies?: Record<string, string>;
}
export interface PackedPackage {
  name: string;
  version: string;
  filename: string;
  files: { path: string; size: number }[];
}
export const root: string;
export const readJson: (path: string) => unknown;
export const publicPackages: (home?: string) => { folder: string; manifest: PackageManifest }[];
export const npm: (args: readonly string[], cwd?: string) => string;
export const pack: (into: string) => PackedPackage[];
