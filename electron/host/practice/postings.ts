import { randomUUID } from 'node:crypto'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { type Play, tell } from './play.ts'

const samples = [
  ['410004', '市町村DX支援 専門官(見本)', 'term', 'F', 'PM', 5, 4],
  ['420000', 'デジタル人材(見本)', 'fulltime', 'C', 'EN', 5, 20],
  ['050008', '共同調達の統括(見本)', 'contract', 'A', 'PR', 2, 35],
  ['412023', 'AI利用推進員(見本)', 'side', 'F', 'SD', 1, null],
] as const

/** 見本 of 採用情報, of a partner, and of a course of 行政実務研修. */
export function* postSamples(fy: number, today: string): Play<void> {
  for (const [code, title, employment, theme, role, daysPerWeek, closes] of samples)
    yield* tell('postings.add', {
      ...{ id: randomUUID(), fy, code, title, employment, daysPerWeek, requirement: 'any', source: '見本' },
      ...{ [`theme${theme}`]: true, [`role${role}`]: true },
      openedOn: addDays(today, -12),
      closesOn: closes === null ? null : addDays(today, closes),
    })
  yield* tell('partners.add', {
    ...{ id: randomUUID(), fy, name: '見本情報サービス', dispatches: true, capacity: '3人まで' },
    dealings: [{ id: randomUUID(), on: addDays(today, -30), what: '職員の派遣の申出があった(見本)。' }],
  })
  const unit = (title: string, needed: boolean) => ({
    ...{ id: randomUUID(), on: addDays(today, -3), title, hours: 3, needed },
  })
  yield* tell('training.add', {
    ...{ id: randomUUID(), fy, title: '行政実務研修(見本)', place: '見本会議室' },
    units: [unit('予算編成の実務', true), unit('議会対応', false)],
  })
}
