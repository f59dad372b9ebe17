/** What a video shows, as a small JPEG. `undefined` where it may not be read, or nothing is there. @param width pixels */
export async function drawThumbnail(video: HTMLVideoElement, width: number): Promise<Blob | undefined> {
  const { videoWidth, videoHeight } = video;
  if (!videoWidth) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(width, videoWidth);
  canvas.height = Math.max(1, Math.round((canvas.width * videoHeight) / videoWidth));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.8));
  } catch {
    return undefined;
  }
}
