import type { z } from 'zod'
import type { projected } from '../../../shared/contract/meeting/projected.ts'
import { summaryPartLabel } from '../../../shared/domain/applications/summary.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { ItemCourse } from '../../../shared/domain/meeting/course-types.ts'
import {
  agendaBeforeRoom,
  announcedOf,
  announcedWords,
  itemBeforeRoom,
  meetingTitle,
  roomCount,
} from '../../../shared/domain/meeting/projecting.ts'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import { aggregateMethodLabel, unitOf } from '../../../shared/domain/review/tally-types.ts'
import { missing } from '../../fresh.ts'
import type { Seeing } from '../../handler.ts'
import { roomSight } from '../../sight/room.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationRow, applicationById } from '../../tables/applications/application.ts'
import { projectionRow } from '../../tables/meeting/entry.ts'
import { materialRows } from '../../tables/meeting/meeting.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { maskFor } from '../applications/names.ts'
import { summariesOf } from '../applications/summaries.ts'
import { tallyOf } from '../review/tally.ts'
import { type MeetingFound, theMeeting } from './course.ts'

type Projected = z.input<typeof projected>
type Shown = Exclude<Projected, { face: 'hidden' | 'before' }>
type Item = NonNullable<Shown['item']>

/** What the room sees of a meeting, whoever asks: an officer's look ahead is the room's own picture. */
export function projectedOf({ db, sight }: Seeing, id: string): Projected {
  if (!sight.meetings.projects(id)) throw missing('審議会議')
  const ctx = { db, sight: roomSight(db, id) }
  const found = theMeeting(db, id)
  const { row, course } = found
  const title = meetingTitle(row.no)
  const chosen = projectionRow(db, id)
  if (chosen?.hidden === 1) return { face: 'hidden', title }
  const { heldOn, startsAt, place } = row
  if (course.stage === 'planned') return { face: 'before', title, heldOn, startsAt, place }
  const face = chosen?.face ?? 'item'
  const named = withNames(ctx, found)
  const now = itemBeforeRoom(course)
  const isWhole = face === 'whole' || (face === 'item' && now?.item.kind === 'whole')
  return {
    ...{ face, title, heldOn, place, stage: course.stage },
    collects: materialRows(db, id).some(({ toCollect }) => toCollect === 1),
    agenda: agendaBeforeRoom(course).map(({ id: itemId, here, result }) => ({ title: named(itemId), here, result })),
    item: face === 'item' && now !== null ? itemOf(ctx, found, now, chosen?.dots === 1) : null,
    whole: isWhole ? wholeOf(ctx, found, named) : null,
    count: face === 'item' && course.stage !== 'closed' ? roomCount(course, now) : null,
  }
}

/** An item by the name of its body, where it has one. */
function withNames({ db }: Seeing, { items }: MeetingFound): (itemId: string) => string {
  const names = new Map(
    items.map(({ id, title, applicationId }) => {
      const body = applicationId === null ? undefined : applicationById(db, applicationId)
      return [id, body?.jis2 ? prefectureNameOf(body.jis2) : title] as const
    }),
  )
  return (itemId) => names.get(itemId) ?? ''
}

/** The bodies that are 選定, those of an earlier meeting among them, once the whole was announced. */
function wholeOf(
  { db }: Seeing,
  { course }: MeetingFound,
  named: (itemId: string) => string,
): NonNullable<Shown['whole']> {
  const all = [...course.items.values()]
  const whole = all.find((own) => own.item.kind === 'whole' && announcedOf(own) !== null)
  const chosen = whole === undefined ? [] : (announcedOf(whole)?.bodies ?? [])
  return {
    bodies: chosen.map((id) => {
      const own = all.find(({ item }) => item.applicationId === id)
      return own === undefined ? prefectureNameOf(applicationById(db, id)?.jis2 ?? '') : named(own.item.id)
    }),
    announced: whole === undefined ? null : announcedWords(whole),
  }
}

function itemOf(ctx: Seeing, { row }: MeetingFound, own: ItemCourse, dots: boolean): Item {
  const { kind, title, applicationId } = own.item
  const announced = announcedWords(own)
  const body = applicationId === null ? undefined : applicationById(ctx.db, applicationId)
  if (body === undefined) return { kind, title, theme: null, summary: [], figures: null, announced }
  return {
    kind,
    title: body.jis2 ? prefectureNameOf(body.jis2) : title,
    theme: themeOf(ctx, body),
    summary: summaryOf(ctx, body),
    figures: figuresOf(ctx, row.fy, body.id, dots),
    announced,
  }
}

function themeOf({ db }: Seeing, { fy, theme }: ApplicationRow): Item['theme'] {
  if (theme === null) return null
  return { letter: theme, name: themeRows(db, fy).find(({ letter }) => letter === theme)?.name ?? '' }
}

/** Three lines, of what an officer has confirmed of the form as it is now; a line that nobody has confirmed is not there. */
function summaryOf(ctx: Seeing, body: ApplicationRow): Item['summary'] {
  const known = summariesOf(ctx.db, body.id, storedForm.read(body.form, body.id))
  const mask = maskFor(ctx, body)
  return (['theme', 'goal', 'structure'] as const).flatMap((part) => {
    const summary = known.find((each) => each.part === part)
    if (summary?.state !== 'confirmed' || summary.text === '') return []
    return [{ label: summaryPartLabel[part], words: mask.text(summary.text) }]
  })
}

/** A mean of fewer would be somebody's points. */
const fewest = 2

function figuresOf(ctx: Seeing, fy: number, applicationId: string, dots: boolean): Item['figures'] {
  const tally = tallyOf(ctx, fy)
  const ranked = tally.rows.find((each) => each.applicationId === applicationId)
  if (ranked === undefined) return null
  const { roundingMode: mode, roundingPlaces: places } = tally.rules
  const shown = (value: number | null) =>
    value === null || (ranked.n < fewest && !dots) ? null : rounded(value, { mode, places })
  return {
    label: aggregateMethodLabel[tally.method],
    value: shown(ranked.value),
    unit: unitOf(tally.method),
    n: ranked.n,
    maximum: rounded(tally.maximum, { mode, places: Number.isInteger(tally.maximum) ? 0 : places }),
    rank: ranked.value === null ? null : ranked.rank,
    ranked: tally.rows.filter(({ value }) => value !== null).length,
    criteria: tally.criteria.map(({ id, shortName }) => ({
      name: shortName,
      mean: shown(ranked.perCriterion.find(({ criterionId }) => criterionId === id)?.mean ?? null),
    })),
    dots: dots
      ? ranked.totals
          .flatMap(({ total, excluded }) => (total === null || excluded ? [] : [total]))
          .sort((a, b) => a - b)
      : [],
  }
}
