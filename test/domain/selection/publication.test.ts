import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertMayPublish, publicListOf, type Selected } from '../../../shared/domain/selection/publication.ts'

const bodies = fc.uniqueArray(
  fc.record({
    of: fc.nat(46),
    consent: fc.constantFrom(true, false, null),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  { selector: ({ of }) => of, maxLength: 47 },
)
const selectedOf = (drawn: readonly { of: number; consent: boolean | null; day: number }[]): Selected[] =>
  drawn.flatMap(({ of, consent, day }) => {
    const body = prefectures[of]
    const decidedOn = `2026-03-${String(day).padStart(2, '0')}`
    return body === undefined
      ? []
      : [{ prefecture: body.name, lgCode: body.lgCode, consent, decidedOn, promoted: true }]
  })

describe('公表用一覧', () => {
  it('names whoever agreed, each once, in order of 団体コード, however the ranks stand', () => {
    fc.assert(
      fc.property(bodies, fc.option(fc.constant('2026-03-14')), (drawn, publishedOn) => {
        const selected = selectedOf(drawn)
        const { named, withheld } = publicListOf(selected, publishedOn)
        expect(publicListOf(selected.toReversed(), publishedOn).named).toEqual(named)
        expect(named.map(({ lgCode }) => lgCode)).toEqual(
          selected.flatMap(({ consent, lgCode }) => (consent === true ? [lgCode] : [])).toSorted(),
        )
        expect(named.length + withheld.length).toBe(selected.length)
        for (const { addedOn, decidedOn } of named)
          expect(addedOn).toBe(publishedOn !== null && decidedOn > publishedOn ? decidedOn : null)
      }),
    )
  })
})

it('a body that was decided on the day of the 公表 was there from the beginning', () => {
  const selected = ['2026-03-13', '2026-03-14', '2026-03-15'].map((decidedOn, at) => ({
    prefecture: `${at + 1}県`,
    lgCode: `0${at + 1}0000`,
    consent: true,
    decidedOn,
    promoted: true,
  }))
  const added = (publishedOn: string | null) => publicListOf(selected, publishedOn).named.map(({ addedOn }) => addedOn)
  expect(added('2026-03-14')).toEqual([null, null, '2026-03-15'])
  expect(added(null)).toEqual([null, null, null])
})

it('a body whose 決裁 was only made anew after the 公表 is none that was added', () => {
  const anew = { prefecture: '秋田県', lgCode: '050008', consent: true, decidedOn: '2026-06-01', promoted: false }
  expect(publicListOf([anew], '2026-03-24').named).toMatchObject([{ addedOn: null }])
})

it('a year in which all that is left was promoted may be made public, on any day', () => {
  const selected = [{ decidedOn: '2026-05-12', promoted: true }]
  expect(() => assertMayPublish({ publishedOn: '2026-03-24', selected, proposed: [] })).not.toThrow()
})

describe('公表の記録', () => {
  const publish = (publishedOn: string, decidedOn: readonly string[], proposed: readonly string[] = []) => {
    try {
      assertMayPublish({
        publishedOn,
        selected: decidedOn.map((day) => ({ decidedOn: day, promoted: false })),
        proposed,
      })
    } catch (refusal) {
      if (refusal instanceof Refusal) return { code: refusal.code, message: refusal.message, fields: refusal.fields }
      throw refusal
    }
    return null
  }

  it('is refused before the last 決裁, while a 案 waits, and while nothing is decided', () => {
    expect(publish('2026-03-19', ['2026-03-18', '2026-03-20'])?.fields).toEqual({
      publishedOn: '公表日が、決裁日(令和8年3月20日)より前です。公表日か決裁日を確かめてください。',
    })
    expect(publish('2026-03-24', ['2026-03-20'], ['秋田県'])?.message).toContain('決裁の前のものがあります: 秋田県')
    expect(publish('2026-03-24', [])?.message).toContain('選定した団体がまだありません')
    expect(publish('2026-03-20', ['2026-03-18', '2026-03-20'])).toBeNull()
    expect(publish('2026-03-24', ['2026-03-20'], ['秋田県', '岩手県'])).toEqual({
      code: 'invalid',
      message: '選定の案に、決裁の前のものがあります: 秋田県、岩手県。決裁を記録してから公表してください。',
      fields: {},
    })
    expect(publish('2026-03-24', ['2026-03-18', '2026-03-20'])).toBeNull()
    expect([publish('2026-03-19', ['2026-03-20']), publish('2026-03-24', [])]).toMatchObject([
      { code: 'invalid', message: expect.stringContaining('決裁日(令和8年3月20日)より前') },
      { code: 'invalid', fields: {} },
    ])
    expect(publish('2026-03-19', ['2026-03-20', '2026-03-18', '2026-03-17'])).not.toBeNull()
  })
})
