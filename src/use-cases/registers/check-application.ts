import { registerOf } from '../../core/register/all.ts'
import * as plans from '../../core/register/plan.ts'
import type { Given } from '../../core/register/read.ts'
import type { Values } from '../../core/register/values.ts'
import type { Dependencies } from '../dependencies.ts'

/** Throws `bad-input` with the error of each field. */
export const checkApplication =
  ({ rows }: Dependencies) =>
  async (id: string, given: Given, by: string): Promise<Values> => {
    const context = await rows.contextFor(by)
    return plans.asked(registerOf(id), given, { ...context, roles: ['chief-executive'] as const })
  }
