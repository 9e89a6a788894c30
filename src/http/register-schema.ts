import { z } from '@hono/zod-openapi'
import { type PolicyPack, paragraphsIn } from '../core/pack/pack.ts'
import { fieldsOf, type Register, type Row } from '../core/register/describe.ts'
import { registerIn } from '../core/register/in-terms.ts'
import type { Line } from '../core/register/plan.ts'

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export const valuesSchema = z.record(z.string(), valueSchema).openapi('RegisterValues')
export const rowSchema = z
  .object({
    id: z.string(),
    seq: z
      .number()
      .openapi({ description: 'Changes with every write to the row: send it back when you change the row' }),
    values: valuesSchema,
  })
  .openapi('RegisterRow')
const fieldSchema = z
  .object({
    name: z.string(),
    label: z.string(),
    kind: z.string(),
    required: z.boolean(),
    hint: z.string().optional(),
    options: z.record(z.string(), z.string()).optional(),
  })
  .openapi('RegisterField')
export const registerSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    about: z.string(),
    paragraphs: z.array(z.string()),
    rows: z.number().optional(),
    fields: z.array(fieldSchema),
  })
  .openapi('Register')
export const historyLineSchema = z
  .object({
    at: z.string(),
    by: z.string(),
    how: z.string(),
    values: valuesSchema.optional(),
    reason: z.string().optional(),
  })
  .openapi('RegisterChange')
export const lineSchema = z
  .object({
    line: z.number(),
    does: z.enum(['add', 'change', 'nothing', 'wrong']),
    says: z.array(z.string()),
    warns: z.boolean(),
  })
  .openapi('ImportLine')
export function lineView({ line, does, says, warns }: Line): z.infer<typeof lineSchema> {
  return { line, does, says: [...says], warns: warns ?? false }
}

export function registerView(register: Register, rows: number, pack: PolicyPack): z.infer<typeof registerSchema> {
  const one = registerIn(register, pack.terms)
  return {
    id: one.id,
    title: one.title,
    about: one.about,
    paragraphs: paragraphsIn(pack, one.paragraphs),
    rows,
    fields: fieldsOf(one).map(({ name, label, kind, required, hint, options }) => ({
      name,
      label,
      kind,
      required: required ?? false,
      ...(hint ? { hint } : {}),
      ...(options ? { options: { ...options } } : {}),
    })),
  }
}

export function rowView({ id, seq, values }: Row): z.infer<typeof rowSchema> {
  return { id, seq, values: rowValues(values) }
}

export function rowValues(values: Row['values']): z.infer<typeof valuesSchema> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  ) as z.infer<typeof valuesSchema>
}
