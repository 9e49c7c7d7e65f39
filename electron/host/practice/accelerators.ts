import { randomUUID } from 'node:crypto'
import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { type Play, tell } from './play.ts'

const names = ['見本 一彦', '例示 二三子', '見本 三恵', '例示 四季', '見本 五月', '例示 六花'] as const
const bodies = ['05', '17', '20', '32', '41', '42'] as const

/** A few accelerators of the year: appointed in spring, one whose term ends soon, one on the way to 任命. */
export function* accelerate(fy: number, today: string): Play<void> {
  for (const [at, name] of names.entries()) {
    const jis2 = bodies[at] ?? '41'
    const underWay = at === names.length - 1
    const added = yield* tell('accelerators.add', {
      ...{ id: randomUUID(), fy, appointmentId: randomUUID(), termId: randomUUID(), jis2 },
      person: { name, kana: '', note: '練習用の見本です。' },
      term: {
        ...({ employment: at === 2 ? 'parttime' : 'fulltime', form: at === 2 ? 'annual' : 'fixedTerm' } as const),
        ...{ fromOn: `${fy}-04-01`, toOn: at === 1 ? endOf(fy, today) : `${fy + 1}-03-31`, mainDuty: true },
        ...{ pr: at === 0, pm: at % 2 === 0, sd: at === 3, en: at === 5 },
        municipalities: municipalitiesOf(jis2)
          .slice(0, at + 1)
          .map(({ code }) => code)
          .join(' '),
      },
    })
    yield* proceed(fy, today, added, underWay)
  }
  yield* count(fy, today)
}

/** Within the ninety days in which the end of a term is told, as long as the year lasts. */
const endOf = (fy: number, today: string): string => {
  const soon = addDays(today, 40)
  return soon > `${fy}-04-01` && soon < `${fy + 1}-03-31` ? soon : `${fy + 1}-03-31`
}

type Added = { readonly id: string; readonly revision: number; readonly appointments: readonly Appointment[] }
interface Appointment {
  readonly id: string
  readonly revision: number
  readonly steps: readonly { readonly stepId: string }[]
}

function* proceed(fy: number, today: string, { id, revision, appointments }: Added, underWay: boolean): Play<void> {
  const evidence = '民間企業での実務経験8年(見本)'
  yield* tell('accelerators.verify', { id, fy, kind: 'experience', evidence, verified: true, revision })
  const [first] = appointments
  if (first === undefined) throw new Error('whoever is recorded has an appointment')
  const on = today < `${fy}-04-01` ? today : `${fy}-04-01`
  yield* tell('accelerators.move', { id: first.id, fy, to: 'procedure', on, reason: '', revision: first.revision })
  let seen = first.revision + 1
  for (const { stepId } of underWay ? first.steps.slice(0, 2) : first.steps)
    yield* tell('accelerators.takeStep', {
      ...{ id: first.id, fy, stepId, takenOn: on, note: '', fileId: null, revision: seen++ },
    })
  if (!underWay) yield* tell('accelerators.move', { id: first.id, fy, to: 'appointed', on, reason: '', revision: seen })
}

/** The last 基準日 that has come, reported by all but one and fixed. */
function* count(fy: number, today: string): Play<void> {
  const { baseDays } = yield* tell('accelerators.rule', { fy })
  const asOf = baseDays.findLast((day) => day.asOf <= today)?.asOf
  if (asOf === undefined) return
  const jis2s = prefectures.map(({ jis2 }) => jis2).filter((jis2) => jis2 !== '30')
  yield* tell('accelerators.noteReports', { fy, asOf, jis2s, receivedOn: today })
  yield* tell('accelerators.fix', { id: randomUUID(), fy, asOf })
}
