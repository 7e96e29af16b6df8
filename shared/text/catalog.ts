import type { en } from './en/catalog.ts';

/**
 * The shape of a catalog in i18next's syntax: `{{name}}` is filled in, and a text that counts has a form per
 * plural category, `_one` and `_other`. Portuguese and Spanish also have `_many`, for whole millions.
 */
export type Translated<T> = T extends string
  ? string
  : { readonly [K in keyof T]: Translated<T[K]> } & {
      readonly [K in keyof T as K extends `${infer Text}_other` ? `${Text}_many` : never]: string;
    };

export type Catalog = Translated<typeof en>;

/** What a text is called: `refusal.FORGED.title`. A text that counts goes without the ending of its form. */
export type TextKey = KeyOf<typeof en>;

export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutForm<K> : `${WithoutDot<K>}.${KeyOf<T[K]>}`;
}[keyof T & string];
type WithoutForm<K extends string> = K extends `${infer Text}_${'one' | 'other'}` ? Text : K;
type WithoutDot<K extends string> = K extends `${string}.${string}` ? never : K;

/**
 * What fills the placeholders of a text. Strings out of files go through `foreign` first. `count` chooses the
 * form.
 */
export type TextValues = Readonly<Record<string, string | number>>;
