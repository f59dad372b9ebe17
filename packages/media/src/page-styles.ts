const FLAG = 'VIDEOJS_NO_DYNAMIC_STYLE';
const realm = globalThis as typeof globalThis & { [FLAG]?: boolean | undefined };

/**
 * video.js puts style sheets into the head of the page, unless a flag stands in the page's way while it begins. The flag
 * is taken away again: the page may have a video.js of its own, with its own wishes.
 */
export function holdPageStyles<Result>(act: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(realm, FLAG);
  realm[FLAG] = true;
  const restore = () => {
    if (before) Object.defineProperty(realm, FLAG, before);
    else delete realm[FLAG];
  };
  let result: Result;
  try {
    result = act();
  } catch (error) {
    restore();
    throw error;
  }
  if (result instanceof Promise) void result.then(restore, restore);
  else restore();
  return result;
}
