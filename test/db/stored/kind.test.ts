import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { kindOf } from '../../../db/stored/kind.ts'
import { asStored } from '../../support/stored-kinds.ts'

/** 連絡先, as it might have grown: a telephone number, then a list of them, then with words beside each. */
const first = z.strictObject({ tel: z.string() })
const second = z.strictObject({ tels: z.array(z.string()) })
const third = z.strictObject({ tels: z.array(z.strictObject({ number: z.string(), about: z.string() })) })
const contact = kindOf({
  name: 'contact',
  shape: third,
  older: [
    { shape: first, up: ({ tel }: z.output<typeof first>) => ({ tels: tel === '' ? [] : [tel] }) },
    {
      shape: second,
      up: ({ tels }: z.output<typeof second>) => ({ tels: tels.map((number) => ({ number, about: '' })) }),
    },
  ],
})
// A text of another program, of another day, or of nobody's.
const read = (text: string) => contact.read(asStored(text) as Parameters<typeof contact.read>[0], '応募 1')

describe('what is stored', () => {
  it('is read from any of its versions as today’s', () => {
    const now = { tels: [{ number: '018-860-0000', about: '' }] }
    expect(read('{"v":1,"is":{"tel":"018-860-0000"}}')).toEqual(now)
    expect(read('{"v":2,"is":{"tels":["018-860-0000"]}}')).toEqual(now)
    expect(read('{"v":3,"is":{"tels":[{"number":"018-860-0000","about":""}]}}')).toEqual(now)
    expect(contact.write(now)).toBe('{"v":3,"is":{"tels":[{"number":"018-860-0000","about":""}]}}')
  })

  it.each([
    ['of a newer program', '{"v":4,"is":{"tels":[]}}', 'version 4 is of a newer program; this one knows 3'],
    ['without a version', '{"tels":[]}', 'has no version'],
    ['with half a version', '{"v":1.5,"is":{}}', 'has no version'],
    ['of version 0', '{"v":0,"is":{}}', 'has no version'],
    ['that is a list', '[]', 'has no version'],
    ['that is null', 'null', 'has no version'],
    ['that is no JSON', '{"v":3,', 'is no JSON'],
    ['that lacks something', '{"v":3,"is":{}}', 'does not fit at tels (invalid_type)'],
    ['that holds more', '{"v":3,"is":{"tels":[],"fax":"018"}}', 'does not fit at the whole (unrecognized_keys)'],
    ['that says the wrong version', '{"v":1,"is":{"tels":[]}}', 'does not fit at tel (invalid_type)'],
  ])('%s is a defect that names kind and record', (_what, text, why) => {
    expect(() => read(text)).toThrow(`stored contact of 応募 1: ${why}`)
  })

  it('never has its contents in the message of a defect, which goes to the log', () => {
    for (const text of ['{"v":3,"is":{"tels":"見本 太郎"}}', '{"v":3,"is":見本 太郎'])
      expect(() => read(text)).toThrow(expect.not.objectContaining({ message: expect.stringContaining('見本 太郎') }))
  })

  it('that does not fit is not written', () => {
    const forgotten = [{ number: '018-860-0000' }] as unknown as { number: string; about: string }[]
    expect(() => contact.write({ tels: forgotten })).toThrow('contact to be stored: does not fit at tels.0.about')
  })

  it('may be an older version’s mistake: what an upgrade makes is looked at, too', () => {
    const hasty = kindOf({ name: 'hasty', shape: second, older: [{ shape: first, up: (value: unknown) => value }] })
    const text = asStored('{"v":1,"is":{"tel":"018"}}') as Parameters<typeof hasty.read>[0]
    expect(() => hasty.read(text, '応募 1')).toThrow('stored hasty of 応募 1: does not fit at tels')
  })
})
