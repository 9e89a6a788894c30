/** One description per register drives its validation, API, CSV, pages and history. To add a register, write one. */

export type Value = string | number | boolean | readonly string[]
/** Values by field name; absent if not given. */
export type Values = Readonly<Record<string, Value>>
