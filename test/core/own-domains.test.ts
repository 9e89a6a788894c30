import { describe, expect, test } from 'vitest'
import { TERMS } from '../../src/core/pack/commissioner/terms.data.ts'
import { registerOf } from '../../src/core/register/all.ts'
import { checkValues } from '../../src/core/register/check.ts'
import { officeOn, rowsOf } from '../../src/core/register/office.ts'
import type { Values } from '../../src/core/register/values.ts'
import { memoryPorts } from '../tools/memory-ports.ts'

describe('the mail domains of an office', () => {
  async function wrong(domains: readonly string[], before?: readonly string[]) {
    const registers = await memoryPorts().ports.registers()
    const values: Values = { ...rowsOf(registers, 'office')[0]!.values, domains }
    const found = checkValues(values, {
      ...{ register: registerOf('office'), id: 'office', roles: ['chief-executive'], today: '2026-11-24' },
      before: {
        ...values,
        ...(before ? { domains: before } : { domains: officeOn(registers, '2026-11-24').office.domains }),
      },
      terms: TERMS,
      rows: (register) => rowsOf(registers, register),
    })
    return found.map(({ field }) => field)
  }

  test.each(['office.example', '*.office.example', 'a-b.office.example', 'OFFICE.example'])(
    'may be %s',
    async (one) => {
      expect(await wrong([one])).toEqual([])
    },
  )

  test.each([
    '*',
    '*.uk',
    'office',
    'tom@office.example',
    'https://office.example',
    'a.*.example',
    '*.*.example',
    'office.example.',
  ])('may not be %s, with an error at the field', async (one) => {
    expect(await wrong([one])).toEqual(['domains'])
  })

  test('that were listed before do not block another change', async () => {
    expect(await wrong(['localhost', 'office.example'], ['localhost'])).toEqual([])
  })
})
