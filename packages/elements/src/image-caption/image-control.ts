import { derived } from '@gt-elements/core/task/derived.js';
import type { ImageConfig } from '@gt-elements/core/tasks/image-caption/config.js';
import type { ImageDocument } from '@gt-elements/core/tasks/image-caption/document.js';
import { readRelationEntry, type RelationEntry } from '@gt-elements/core/tasks/image-caption/relation-entry.js';
import { createImageView, type ImageView, type StepName } from '@gt-elements/core/tasks/image-caption/view.js';
import type { Picture, PictureCursorPlace } from '@gt-elements/ui/picture/picture.js';
import type { Drop } from '@gt-elements/ui/reorder/reorder-controller.js';
import type { TaskHost } from '@gt-elements/ui/task/controlled-element.js';
import { changeSentence, labelOf, nameOf, placeText, relationshipText } from './announcements.js';
import type { ChangeAction, ImageAction, Place, Region } from './image-action.js';
import { commandOf } from './image-commands.js';
import { pointPlace } from './image-picture.js';
import type { ImageSession } from './image-session.js';
import { actionOfKey, focusOf } from './key-actions.js';
import { entryProblem } from './parts/relation-entry.js';
import { TypedNumber } from './typed-number.js';

/** Keys held down move faster than anybody can listen. Milliseconds. */
const RESTS = 250;

/** What the control of captions asks of its element. */
export interface ImageHost extends TaskHost<ImageDocument, ImageConfig> {
  readonly t: Region['t'];
  /** `locale`: a valid BCP 47 tag. */
  readonly language: { readonly locale: string };
  readonly picture: Picture;
  /** The focus is in the picture; at a point of this key. */
  focusInPicture(): { readonly point: string | undefined } | undefined;
  /** Rows are to glide to where the next rendering puts them. */
  glide(): void;
  /** The screen shows something else now; with `focus` the focus goes there, with its caret at an offset. */
  changed(focus?: Place, caret?: number): void;
}

/** Turns what people do (actions of regions, keys, presses in the picture) into commands, and knows where the focus goes on from there. */
export class ImageControl {
  readonly #view = createImageView();
  readonly #viewOf = derived((document: ImageDocument, config: ImageConfig, locale: string) =>
    this.#view(document, config, locale),
  );
  readonly number = new TypedNumber((number) => this.#openNumber(number));
  #resting: ReturnType<typeof setTimeout> | undefined;
  #isDragging = false;

  constructor(
    private readonly host: ImageHost,
    private readonly session: ImageSession,
  ) {}

  get view(): ImageView {
    const { host, session } = this;
    session.settle(host.document);
    return this.#viewOf(host.document, host.config, host.language.locale);
  }

  /** @returns what is being typed as a relationship, as it is read */
  get entry(): RelationEntry {
    const { host, session } = this;
    return readRelationEntry(session.entry, host.document.objects, host.config.relationshipLabels);
  }

  /** @returns `false` where the shortcut means nothing now */
  run(id: string, digit: number | undefined): boolean | void {
    const { host, session, view } = this;
    if (id === 'number') return this.type(digit ?? 0);
    const { editable } = host;
    const focusInPicture = host.focusInPicture();
    const facts = { view, session, editable, inPicture: focusInPicture !== undefined, point: focusInPicture?.point };
    const action = actionOfKey(id, facts);
    return action ? this.act(action) : false;
  }

  /** A digit of an object's number. @returns whether there is such an object */
  readonly type = (digit: number): boolean => this.number.type(digit, this.host.document.objects.length);

  act(action: ImageAction): void {
    const { host, session } = this;
    switch (action.type) {
      case 'write':
        host.perform(commandOf(action, host.config, session), `${action.of} ${action.field}`, action.composing);
        return;
      case 'typed':
        return host.commit();
      case 'open':
        return this.#open(action.object, action.focus);
      case 'open-relationship':
        return this.#openRelationship(action.relationship, action.focus);
      case 'step':
        return this.#goToStep(action.step);
      case 'go':
        // on to the next one: that before is done
        if (action.to === 'entry') session.relationship = undefined;
        return host.changed(action.to);
      case 'describe':
        session.described = action.object;
        return host.changed('description');
      case 'focus':
        session.left = action.field;
        session.startsInPicture = false;
        return;
      case 'point':
        if (String(action.keys) === String(session.pointedBeside)) return;
        session.pointedBeside = action.keys;
        // what a rendering takes away may have had the focus, which leaves it in the middle of that
        queueMicrotask(() => host.changed());
        return;
      case 'show':
        return host.picture.flash(action.key);
      case 'adds-point':
        return this.#addPoints(action.on);
      case 'entry':
        session.entry = action.text;
        return host.changed();
      case 'enter':
        return this.#enter();
      case 'choose':
        return this.#choose();
      case 'zoom':
        return this.#zoom(action.to);
      case 'arrows':
        session.showsArrows = !session.showsArrows;
        host.announce(host.t(session.showsArrows ? 'nowArrows' : 'nowNoArrows'));
        return host.changed();
      case 'loupe':
        session.magnifies = !session.magnifies;
        return host.changed();
      case 'retry':
        return host.picture.retry();
      case 'insert':
        this.#change(action, 'caption', action.caret);
        return;
      default:
        this.#change(action, this.#focusAfter(action));
    }
  }

  /** Where the focus goes on after what takes it away. */
  #focusAfter({ type }: ChangeAction): Place | undefined {
    if (type === 'assemble') return 'caption';
    if (this.host.focusInPicture()) return undefined;
    if (type === 'delete') return this.host.document.objects.length > 1 ? 'name' : 'picture';
    return type === 'delete-relationship' ? 'entry' : undefined;
  }

  #change(action: ChangeAction, focus?: Place, caret?: number): boolean {
    const { host, session } = this;
    const before = this.view;
    if (action.type === 'move') host.glide();
    const done = host.perform(commandOf(action, host.config, session));
    if (done) host.announce(changeSentence(host.t, action, before, this.view));
    host.changed(focus, caret);
    return done;
  }

  #open(id: string, focus: Place | undefined): void {
    const { host, session } = this;
    const isOther = session.current !== id;
    session.step = 'objects';
    session.current = id;
    if (isOther) session.addsPoint = false;
    const { objects } = this.view;
    const open = objects.find((each) => each.id === id);
    const key = open?.points[0]?.key;
    if (open && isOther) {
      host.announce(host.t('nowOpen', { number: open.number, total: objects.length, name: nameOf(host.t, open) }));
      if (key !== undefined && !host.focusInPicture()) host.picture.reveal(key);
    }
    host.changed(focus);
  }

  #openRelationship(key: string, focus: Place | undefined): void {
    const { host, session } = this;
    const isOther = session.relationship !== key;
    session.step = 'relationships';
    session.relationship = key;
    const { relationships } = this.view;
    const open = relationships.find((each) => each.key === key);
    if (open && isOther) {
      const text = relationshipText(host.t, open);
      host.announce(host.t('nowOpenRelationship', { number: open.number, total: relationships.length, text }));
    }
    host.changed(focus);
  }

  #openNumber(number: number): void {
    const { host, view } = this;
    const object = view.objects[number - 1];
    if (object) this.#open(object.id, focusOf(object.points[0]?.key, host.focusInPicture() !== undefined));
  }

  #goToStep(step: StepName): void {
    const { host, session, view } = this;
    const { done, total } = view.steps[step];
    host.announce(host.t('nowStep', { step: host.t(step), done, total }));
    session.addsPoint = false;
    if (step === 'caption') return host.changed('caption');
    session.step = step;
    const fields = { objects: 'name', relationships: 'entry', scene: 'scene-0' } as const;
    const isEmpty = step === 'objects' && !view.objects.length;
    host.changed(isEmpty ? 'picture' : fields[step]);
  }

  #addPoints(on: boolean): void {
    const { host, session, view } = this;
    const open = view.objects.find(({ id }) => id === session.current);
    session.addsPoint = on && open !== undefined;
    host.announce(session.addsPoint ? host.t('nowAddsPoint', { number: open!.number }) : host.t('nowAddsObjects'));
    host.changed(session.addsPoint ? 'picture' : undefined);
  }

  // Relationships

  #enter(): void {
    const { host, session, entry } = this;
    if (!host.editable || !session.entry.trim()) return;
    if (entry.kind !== 'relationship') return host.announce(entryProblem(host.t, entry));
    const { subjectId, predicate, objectId } = entry;
    session.entry = '';
    this.#change({ type: 'relate', subjectId, predicate, objectId }, 'entry');
  }

  #choose(): void {
    const { host, session } = this;
    const { objects } = host.document;
    const at = Math.max(
      0,
      objects.findIndex(({ id }) => id === session.current),
    );
    const [subject, object] = [objects[at], objects[(at + 1) % objects.length]];
    if (subject && object && subject !== object) this.#relate(subject.id, object.id, 'subject');
  }

  /** A line was drawn from one point to another. */
  connect(from: string, to: string): void {
    const { view } = this;
    const [subject, object] = [pointPlace(view, from)?.object, pointPlace(view, to)?.object];
    if (subject && object) this.#relate(subject.id, object.id, 'predicate');
  }

  #relate(subjectId: string, objectId: string, focus: Place): void {
    const { session } = this;
    if (!this.host.editable) return;
    session.step = 'relationships';
    if (!this.#change({ type: 'relate', subjectId, predicate: '', objectId })) return;
    session.relationship = this.host.document.relationships.at(-1)?.key;
    this.host.changed(focus);
  }

  // The picture

  /** @param withAlt a point for the open object is meant */
  press(x: number, y: number, withAlt: boolean): void {
    const { host, session, view } = this;
    const { current } = session;
    if (!host.editable) return host.commentOn({ point: { x, y } });
    if (current !== undefined && (session.addsPoint || withAlt)) {
      if (!this.#change({ type: 'add-point', object: current, x, y })) host.announce(host.t('alreadyThere'));
      return;
    }
    if (!view.canAdd) return host.announce(host.t('noMore', { max: host.config.maxObjects ?? 0 }));
    session.step = 'objects';
    session.current = undefined;
    if (!this.#change({ type: 'add', x, y })) return;
    session.current = host.document.objects.at(-1)?.id;
    host.changed('name');
  }

  movePoint(key: string, x: number, y: number, ended: boolean): void {
    const { host, session, view } = this;
    const wasDragging = this.#isDragging;
    this.#isDragging = !ended;
    const place = ended ? pointPlace(view, key) : undefined;
    if (!place) return;
    const { object, index } = place;
    const action = { type: 'move-point', object: object.id, index, x, y } as const;
    // keys nudge again and again: that is one step
    host.perform(commandOf(action, host.config, session), wasDragging ? undefined : `point ${key}`);
    this.#rest(() => {
      host.commit();
      const { picture } = host.config;
      if (!picture) return;
      host.announce(host.t('nowMovedPoint', { number: object.number, place: placeText(host.t, { x, y }, picture) }));
    });
  }

  /** A point was pressed: its object opens, and the focus stays with the point. */
  select(key: string): void {
    const place = pointPlace(this.view, key);
    if (place) this.#open(place.object.id, undefined);
  }

  cursor({ x, y, near }: PictureCursorPlace): void {
    this.#rest(() => {
      const { host, view } = this;
      const { picture } = host.config;
      if (picture)
        host.announce(
          [labelAt(host, view, near), placeText(host.t, { x, y }, picture)].filter(Boolean).join(host.t('comma')),
        );
    });
  }

  #zoom(to: 'in' | 'out' | 'all' | 'actual'): void {
    const { picture } = this.host;
    if (to === 'in') picture.zoomIn();
    else if (to === 'out') picture.zoomOut();
    else if (to === 'all') picture.showAll();
    else picture.showActual();
  }

  #rest(then: () => void): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(then, RESTS);
  }

  /** To be called when the element leaves the page. */
  forget(): void {
    clearTimeout(this.#resting);
    this.number.forget();
  }

  drop({ key, target }: Drop<string>): void {
    if (target.kind === 'zone') return;
    const ids = this.host.document.objects.map(({ id }) => id).filter((id) => id !== key);
    const to = ids.indexOf(target.key) + (target.kind === 'after' ? 1 : 0);
    this.#change({ type: 'move', object: key, to });
  }
}

function labelAt({ t }: ImageHost, view: ImageView, key: string | undefined): string {
  const place = pointPlace(view, key);
  return place ? labelOf(t, place.object) : '';
}
