import { describe, expect, test } from 'vitest'
import { claims } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

export function certificatesContract(under: StoreUnderTest, kind: Kind = 'database'): void {
  const testRows = databaseOnly(kind)
  describe('certificates', () => {
    testRows('what was signed is read back; what was changed is not', async () => {
      const certificate = await under.store.certify(claims())
      expect(await under.store.check(certificate)).toEqual(claims())
      const [head, body, signature] = certificate.split('.')
      const forged = Buffer.from(body!, 'base64url').toString().replace('press', 'social')
      expect(
        await under.store.check([head, Buffer.from(forged).toString('base64url'), signature].join('.')),
      ).toBeUndefined()
      expect(await under.store.check('no certificate')).toBeUndefined()
    })

    test('a certificate that is not valid yet, or no longer valid, still says who signed what', async () => {
      const early = claims({ notBefore: '2999-01-01T00:00:00.000Z', until: '2999-02-01T00:00:00.000Z' })
      const late = claims({ notBefore: '2001-01-01T00:00:00.000Z', until: '2001-02-01T00:00:00.000Z' })
      for (const given of [early, late])
        expect(await under.store.check(await under.store.certify(given))).toEqual(given)
    })

    testRows('the published keys hold nothing secret', async () => {
      const { keys } = await under.store.keys()
      expect(keys).toHaveLength(1)
      expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })
      expect(keys[0]).not.toHaveProperty('d')
    })
  })
}
