/** One description drives validation, API, CSV, pages and history. */

export type Value = string | number | boolean | readonly string[]
export type Values = Readonly<Record<string, Value>>
