/** German, for pages whose first script has English only. */
import '@gt-elements/elements/languages/de.js';
