import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

/** Two bodies with the same marks; the scoring is closed. */
function givenEven() {
  const given = givenOffice()
  const even = ['岩手県', '秋田県'].map((name) => ({ name, scores: [[4, 4, 4, 4, 4, 4]] }))
  const [iwate = '', akita = ''] = scoredYear(given, even).ids
  return { ...given, iwate, akita }
}

describe('a tie on which there is a decision', () => {
  const decide = ({ ask }: ReturnType<typeof givenEven>, applicationId: string) =>
    ask.selection.decide({
      id: randomUUID(),
      applicationId,
      result: 'selected',
      reason: '順位どおり',
      approvalRef: '総行地第1号',
      decidedOn: '2026-03-10',
    })

  it('is neither settled anew nor given back, until the decision is taken back', () => {
    const given = givenEven()
    const { ask, iwate, akita } = given
    const chair = { id: randomUUID(), fy, kind: 'chair' as const, order: [akita, iwate], reason: '参画が広い' }
    ask.tally.ruleTie(chair)
    const made = decide(given, akita)
    const anew = () => ask.tally.ruleTie({ ...chair, id: randomUUID(), order: [iwate, akita] })
    const back = () => ask.tally.takeBackTie({ id: randomUUID(), fy, takesBack: chair.id, reason: '誤り' })
    expect(anew).toThrow(refused('conflict', { message: expect.stringContaining('秋田県は「選定」') }))
    expect(back).toThrow(refused('conflict', { message: expect.stringContaining('先に決定を取り消して') }))
    // The same deed that comes again has been done already.
    expect(ask.tally.ruleTie(chair)).toEqual({ id: chair.id })
    ask.selection.revoke({ id: made.id, reason: '再審議', approvalRef: '総行地第9号', revision: made.revision })
    back()
    anew()
  })

  it('stands still under one that a body has declined, and so does the measure of the year', () => {
    const given = givenEven()
    const { ask, iwate, akita } = given
    decide(given, akita)
    const { revision } = ask.applications.get({ id: akita })
    ask.selection.decline({ applicationId: akita, reason: '体制が整わない', revision })
    const anew = { id: randomUUID(), fy, kind: 'chair' as const, order: [iwate, akita], reason: '裁定' }
    expect(() => ask.tally.ruleTie(anew)).toThrow(refused('conflict'))
    expect(() =>
      ask.tally.setRules({ ...ask.tally.page({ fy }).rules, fy, ties: ['chair'], reason: '見直し' }),
    ).toThrow(refused('conflict', { message: expect.stringContaining('辞退した応募(秋田県)') }))
  })
})
