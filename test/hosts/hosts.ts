import { collectors, type Collector, type FakeCrowdForm } from './fake-crowd-form.js';

/** A page around an element, as it has been built. */
export interface BuiltHost {
  /** All of it; `remove()` takes the page down. */
  readonly root: HTMLElement;
  /** The form or crowd-form that the element's answer belongs to. */
  readonly owner: HTMLElement;
  /** What the host finds at this moment, in tree order. */
  entries(): [name: string, value: unknown][];
  /** The same as it would be sent: the last of one name wins. */
  collect(): Record<string, unknown>;
  /** Asks as the host's own button would; true if the submit went through. */
  submit(): boolean;
  reset(): void;
  /** Another element beside the first. */
  add(element: HTMLElement): void;
}

export interface FormHost {
  /** Its crowd-form upgrades with `defineCrowdForm()`, before or after building. */
  readonly isCrowdForm: boolean;
  build(element: HTMLElement): BuiltHost;
}

const make = (tag: string, attributes: Record<string, string> = {}): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

let count = 0;

/** Where the element stands with regard to its owner. Each returns where further elements go. */
const placements: Record<string, (root: HTMLElement, owner: HTMLElement) => (element: HTMLElement) => void> = {
  inside(root, owner) {
    const section = make('section');
    owner.append(section);
    return (element) => {
      section.append(element);
      root.append(owner);
    };
  },
  'inside, put there later'(root, owner) {
    root.append(owner);
    return (element) => owner.append(element);
  },
  'elsewhere, by id'(root, owner) {
    owner.id = `owner-${++count}`;
    root.append(owner);
    return (element) => {
      element.setAttribute('form', owner.id);
      root.append(element);
    };
  },
  'around its shadow root'(root, owner) {
    const outer = make('div');
    owner.append(outer);
    root.append(owner);
    const shadow = outer.attachShadow({ mode: 'open' });
    return (element) => shadow.append(element);
  },
  'elsewhere, by id from a shadow root'(root, owner) {
    owner.id = `owner-${++count}`;
    const outer = make('div');
    root.append(outer, owner);
    const shadow = outer.attachShadow({ mode: 'open' });
    return (element) => {
      element.setAttribute('form', owner.id);
      shadow.append(element);
    };
  },
};

const nativeForm = {
  // Outside a dialog, a submit by this method goes through and does nothing.
  make: () => make('form', { method: 'dialog' }),
  entries: (owner: HTMLElement) => [...new FormData(owner as HTMLFormElement).entries()],
  submit(owner: HTMLElement) {
    let went = false;
    const listen = (event: Event): void => {
      went = !event.defaultPrevented;
    };
    owner.addEventListener('submit', listen);
    (owner as HTMLFormElement).requestSubmit();
    owner.removeEventListener('submit', listen);
    return went;
  },
};

const crowdForm = (collector: Collector): typeof nativeForm => ({
  make: () => make('crowd-form', { 'data-collects': collector }),
  entries: (owner) => (owner as FakeCrowdForm).entries() as [string, FormDataEntryValue][],
  submit(owner) {
    const { posts } = owner as FakeCrowdForm;
    const before = posts.length;
    (owner as FakeCrowdForm).submit();
    return posts.length > before;
  },
});

function host(isCrowdForm: boolean, kind: typeof nativeForm, place: (typeof placements)[string]): FormHost {
  return {
    isCrowdForm,
    build(element) {
      const root = make('div');
      const owner = kind.make();
      document.body.append(root);
      const add = place(root, owner);
      add(element);
      return {
        root,
        owner,
        add,
        entries: () => kind.entries(owner),
        collect: () => Object.fromEntries(kind.entries(owner)),
        submit: () => kind.submit(owner),
        reset: () => (owner as HTMLFormElement | FakeCrowdForm).reset(),
      };
    },
  };
}

/** Every host that an element has to give its answer to, by a name for people. */
export const hosts: Record<string, FormHost> = Object.fromEntries(
  Object.entries(placements).flatMap(([where, place]) => [
    [`a plain form ${where}`, host(false, nativeForm, place)],
    ...collectors.map((by) => [`a crowd-form ${where}, collecting ${by}`, host(true, crowdForm(by), place)] as const),
  ]),
);
