import type { z } from 'zod'
import type { training } from '../../../shared/contract/talent/training.ts'
import { termOn } from '../../../shared/domain/talent/accelerators/standing.ts'
import { guardedCounts } from '../../../shared/domain/talent/people/guard.ts'
import { type Untrained, untrainedOn } from '../../../shared/domain/talent/training/untrained.ts'
import type { ReadDb } from '../../connection.ts'
import { acceleratorRows } from '../../tables/talent/accelerator.ts'
import { servedRows } from './accelerators.ts'
import { taughtOf } from './training.ts'

type Shown = z.input<typeof training.untrained.output>
type Numbers = z.input<typeof training.lacking.output>

function found(db: ReadDb, day: string) {
  const served = servedRows(db)
  const taught = taughtOf(db)
  const trained = taught.flatMap(({ acceleratorId, completedOn }) =>
    completedOn === null ? [] : [{ personId: acceleratorId, on: completedOn }],
  )
  const appointed = new Set(served.flatMap((each) => (termOn(each, day) === null ? [] : [each.personId]))).size
  return { appointed, taught, lacking: untrainedOn(served, trained, day) }
}

/** Who of those appointed on a day has not completed 行政実務研修. */
export function untrainedPeople(db: ReadDb, day: string): Shown {
  const { appointed, taught, lacking } = found(db, day)
  const named = new Map(acceleratorRows(db).map((row) => [row.id, row]))
  const open = Map.groupBy(taught, ({ acceleratorId }) => acceleratorId)
  const shown = ({ personId, served }: Untrained): Shown['people'][number] => ({
    ...{ acceleratorId: personId, name: named.get(personId)?.name ?? '', kana: named.get(personId)?.kana ?? '' },
    served: [...served],
    courseIds: (open.get(personId) ?? []).map(({ courseId }) => courseId),
  })
  return { appointed, people: lacking.map(shown) }
}

/** For those who may not see the people: the one number is kept back where it, or the rest, is small enough to point at one. */
export function untrainedCount(db: ReadDb, day: string): Numbers {
  const { appointed, lacking } = found(db, day)
  const [told = null] = guardedCounts([lacking.length, appointed - lacking.length])
  return { appointed, lacking: told }
}
