import type { Served } from '../accelerators/count.ts'
import { termOn } from '../accelerators/standing.ts'
import type { CourseValues } from './course.ts'
import { type Attended, completionOf } from './participant.ts'

/**
 * The first ISO day by whose end a course was completed, by its own rule; null while it is not. A unit counts from the day it was
 * held on.
 */
export function completedOn(
  course: Pick<CourseValues, 'rule' | 'least' | 'units'>,
  attended: readonly Attended[],
): string | null {
  const held = new Map(course.units.map(({ id, on }) => [id, on]))
  const days = [...new Set(held.values())].toSorted()
  const by = (day: string) => attended.filter(({ unitId }) => (held.get(unitId) ?? day) <= day)
  return days.find((day) => completionOf(course, by(day)).complete) ?? null
}

/** 修了 of one person in one course. */
export interface Trained {
  readonly personId: string
  readonly on: string
}

/** Somebody who is appointed and has no 修了 yet. */
export interface Untrained {
  readonly personId: string
  /** Where they are appointed on that day, one line a prefecture. */
  readonly served: readonly {
    readonly jis2: string
    /** The term that holds on the day. */
    readonly fromOn: string
    readonly toOn: string | null
    /** The first day they were ever appointed there. */
    readonly since: string
  }[]
}

/**
 * Who of those appointed on an ISO day lacks 行政実務研修: no course was completed on that day or before, in whatever year, for how
 * long it holds is not known (domain.md §15). Each person once, who serves two prefectures too; in order of their first
 * appointment, then of 都道府県コード.
 */
export function untrainedOn(served: Iterable<Served>, trained: Iterable<Trained>, day: string): Untrained[] {
  const done = new Set([...trained].flatMap(({ personId, on }) => (on <= day ? [personId] : [])))
  const found = new Map<string, Untrained['served'][number][]>()
  for (const appointment of served) {
    const term = done.has(appointment.personId) ? null : termOn(appointment, day)
    if (term === null) continue
    const since = appointment.terms.reduce((first, { fromOn }) => (fromOn < first ? fromOn : first), term.fromOn)
    const line = { jis2: appointment.jis2, fromOn: term.fromOn, toOn: term.toOn, since }
    found.set(appointment.personId, [...(found.get(appointment.personId) ?? []), line])
  }
  return [...found]
    .map(([personId, lines]) => ({ personId, served: lines.toSorted((a, b) => (a.jis2 < b.jis2 ? -1 : 1)) }))
    .toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))
}

const firstOf = ({ personId, served }: Untrained): string =>
  `${served.map(({ since }) => since).toSorted()[0] ?? ''} ${served[0]?.jis2 ?? ''} ${personId}`
