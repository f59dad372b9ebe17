/** What is used of libraries that come without types. */
declare module 'sortablejs' {
  interface Sortable {
    toArray(): string[];
    /** @param order of `data-id` */
    sort(order: readonly string[], useAnimation?: boolean): void;
  }
  const Sortable: { create(list: HTMLElement, options: { readonly animation?: number }): Sortable };
  export default Sortable;
}
declare module '*.css';
