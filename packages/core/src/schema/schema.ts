/**
 * The part of JSON Schema 2020-12 that configurations and answers are written in.
 * A constant of this shape, `as const`, gives the TypeScript type ({@link Infer}),
 * the reader (`read`) and, being JSON Schema already, the published schema.
 */
export type Schema =
  StringSchema | NumberSchema | BooleanSchema | NullSchema | ArraySchema | ObjectSchema | AnyOfSchema | AnySchema;

interface Described {
  readonly description?: string;
  readonly default?: unknown;
}
/** What has a `type` has no alternatives; saying so lets the compiler tell the two apart. */
interface Typed extends Described {
  readonly anyOf?: undefined;
}
export interface StringSchema extends Typed {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly minLength?: number;
}
export interface NumberSchema extends Typed {
  readonly type: 'number' | 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
}
export interface BooleanSchema extends Typed {
  readonly type: 'boolean';
}
export interface NullSchema extends Typed {
  readonly type: 'null';
}
export interface ArraySchema extends Typed {
  readonly type: 'array';
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}
export interface ObjectSchema extends Typed {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
export interface AnyOfSchema extends Described {
  readonly type?: undefined;
  readonly anyOf: readonly Schema[];
}
/** Anything that JSON can hold. */
export interface AnySchema extends Described {
  readonly type?: undefined;
  readonly anyOf?: undefined;
}

type Flat<T> = { [K in keyof T]: T[K] };
type Required_<S extends ObjectSchema> = S['required'] extends readonly (infer K)[] ? K : never;

/** The TypeScript type of what a schema accepts. */
export type Infer<S extends Schema> = S extends { anyOf: readonly (infer Each extends Schema)[] }
  ? Infer<Each>
  : S extends { type: 'string'; enum: readonly (infer Word)[] }
    ? Word
    : S extends { type: 'string' }
      ? string
      : S extends { type: 'number' | 'integer' }
        ? number
        : S extends { type: 'boolean' }
          ? boolean
          : S extends { type: 'null' }
            ? null
            : S extends { type: 'array'; items: infer Item extends Schema }
              ? readonly Infer<Item>[]
              : S extends ObjectSchema
                ? Flat<
                    {
                      readonly [K in keyof S['properties'] as K extends Required_<S> ? K : never]: Infer<
                        S['properties'][K]
                      >;
                    } & {
                      readonly [K in keyof S['properties'] as K extends Required_<S> ? never : K]?: Infer<
                        S['properties'][K]
                      >;
                    }
                  >
                : unknown;
