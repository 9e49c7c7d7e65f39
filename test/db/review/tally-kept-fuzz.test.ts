import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openReader } from '../../../db/reader.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'

const fy = 2026
const marks = (raw: number) => [raw, raw, raw, raw, raw, raw]

/** A year of three bodies and two 委員, closed and open again; what is done to it by number, refused or not. */
function givenYear() {
  const given = givenOffice()
  const { ask, office, officer } = given
  const { ids, reviewers } = scoredYear(given, [
    { name: '岩手県', scores: [marks(5), marks(4)] },
    { name: '秋田県', scores: [marks(4), marks(3)] },
    { name: '佐賀県', scores: [marks(2), marks(2)] },
  ])
  const { id: profileId, name } = ask.people.add({ id: randomUUID(), name: '例示 花子', role: 'officer' })
  const hanako = given.as({ profileId, name, role: 'officer' })
  const of = (list: readonly string[], at: number) => list[at % list.length] ?? ''
  const criteria = () => ask.programme.year({ fy }).criteria
  const seat = (who: number) => of(reviewers, who)
  const grid = (who: number) => ask.scores.grid({ fy, reviewerId: seat(who) })
  const seen = (who: number, what: number) => {
    const { sheets } = grid(who)
    const sheet = sheets[what % sheets.length]
    return { sheetId: sheet?.id ?? '', revision: sheet?.revision ?? 0 }
  }
  const entries = reviewers.map((id) => ask.scoreEntries.begin(byTelephone(id)).id)
  const criterionAt = (at: number) => {
    const found = criteria()[at % 6]
    if (found === undefined) throw new Error('six criteria')
    return found
  }
  const bodies = ['03', '05', '41']
  const deeds: Record<string, (who: number, what: number, raw: number) => unknown> = {
    reopen: (who, what) => ask.scores.reopen({ ...seen(who, what), reason: '訂正' }),
    score: (who, what, raw) =>
      ask.scores.record({
        ...seen(who, what),
        criterionId: criterionAt(what + raw).id,
        raw: raw > 5 ? null : raw,
        entryId: of(entries, who),
      }),
    check: (who, what) => hanako.scoreEntries.check({ ...seen(who, what), differs: [] }),
    differs: (who, what, raw) =>
      hanako.scoreEntries.check({ ...seen(who, what), differs: [criterionAt(what + raw).id] }),
    submit: (who) => ask.scores.submit({ fy, reviewerId: seat(who) }),
    finish: () => ask.scores.finish({ fy }),
    absent: (who, what, raw) =>
      ask.scores.markAbsent({ ...seen(who, what), absent: raw % 2 === 0, reason: '欠席のため' }),
    declare: (who, what) =>
      ask.conflicts.declare({
        id: randomUUID(),
        reviewerId: seat(who),
        jis2: of(bodies, what),
        kind: 'business',
        treatment: 'exclude',
      }),
    withdrawConflict: (who, what) => {
      const { id = '', revision = 0 } =
        ask.conflicts.list({ fy }).find((each) => each.reviewerId === seat(who) && each.jis2 === of(bodies, what)) ?? {}
      return ask.conflicts.withdraw({ id, reason: '申告の誤り', revision })
    },
    weight: (_, what, raw) => {
      const { id, no: _no, ...words } = criterionAt(what)
      return ask.programme.editCriterion({ ...words, id, fy, weight: raw + 1, reason: '重みの見直し' })
    },
    rules: (_, what) =>
      ask.tally.setRules({
        ...ask.tally.page({ fy }).rules,
        fy,
        method: what % 2 === 0 ? 'rankMean' : 'mean',
        reason: '集計方法の見直し',
      }),
    withdraw: (_, what, raw) => {
      const id = of(ids, what)
      if (raw < 6) return
      ask.applications.move({
        id,
        to: 'withdrawn',
        reason: '県の都合',
        revision: ask.applications.get({ id }).revision,
      })
    },
  }
  const differs = () => {
    const fresh = openReader({ file: office.file })
    const mine = ask.tally.page({ fy })
    const theirs = fresh.ask('tally.page', { fy }, officer)
    fresh.close()
    expect(mine).toEqual(theirs)
  }
  return { deeds, differs }
}

it('whatever is done, allowed or refused, the tally that was kept is the one of whoever looks for the first time', () => {
  const { deeds, differs } = givenYear()
  const done = new Map<string, number>()
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(1), fc.nat(5), fc.nat(6)), {
        minLength: 4,
        maxLength: 12,
      }),
      (steps) => {
        for (const [deed, who, what, raw] of steps) {
          try {
            deeds[deed]?.(who, what, raw)
            done.set(deed, (done.get(deed) ?? 0) + 1)
          } catch (error) {
            if (!(error instanceof Refusal) && !('problem' in Object(error))) throw error
          }
          if (raw % 2 === 0) differs()
        }
        differs()
      },
    ),
    { numRuns: 15 },
  )
  // Most of it was done, and not only refused.
  expect(done.size).toBeGreaterThan(8)
}, 120_000)
