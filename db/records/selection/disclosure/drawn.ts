import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { minutesVersionLabel, minutesVersions } from '../../../../shared/domain/minutes/layout.ts'
import { rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import type { DocumentKind } from '../../../../shared/domain/selection/disclosure/holdings/documents.ts'
import type { Part } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import type { Seeing } from '../../../handler.ts'
import { applicationRows } from '../../../tables/applications/application.ts'
import { itemRows, meetingRows } from '../../../tables/meeting/meeting.ts'
import { countDeeds, type Scope } from '../../../tables/selection/disclosure/held/held.ts'
import { minutesPaperOf } from '../../minutes/paper.ts'
import { firmnessPageOf } from '../../review/firmness.ts'
import { tallyOf } from '../../review/tally.ts'
import type { PlacedPart } from './placed.ts'

/** What is in no table but is drawn from them as a document of its own: 集計, 決め手, 議事概要 as they stand, 操作の記録. */
export function drawnParts(ctx: Seeing, scope: Scope, only: string | null): PlacedPart[] {
  const of = (kind: DocumentKind, parts: () => PlacedPart[]) => (only === null || only === kind ? parts() : [])
  return [
    ...of('tally', () => tallyParts(ctx, scope)),
    ...of('minutes', () => minutesParts(ctx, scope)),
    ...of('audit', () => [deedsPart(ctx, scope)]),
  ]
}

function tallyParts(ctx: Seeing, { fy, id }: Scope): PlacedPart[] {
  const tally = tallyOf(ctx, fy)
  const rounding = { mode: tally.rules.roundingMode, places: tally.rules.roundingPlaces }
  const say = (value: number | null) => (value === null ? '–' : rounded(value, rounding))
  const bodies = new Map(applicationRows(ctx.db, fy).map((row) => [row.id, prefectureNameOf(row.jis2 ?? '')]))
  const codes = new Map(tally.reviewers.map((each) => [each.id, each.code]))
  const isOf = (applicationId: string) => id === null || applicationId === id
  const part = (key: string, label: string, text: string, nature: Part['nature'] = 'plain') =>
    ofYear({ key: `tally/${key}`, label, text, nature })
  const rows = tally.rows
    .filter(({ applicationId, n }) => isOf(applicationId) && n > 0)
    .flatMap((row) => {
      const of = row.applicationId
      const body = bodies.get(of) ?? ''
      return [
        part(`${of}/place`, `${body}: 順位`, row.value === null ? '順位なし' : `${row.rank}位`),
        part(`${of}/value`, `${body}: 集計値`, say(row.value)),
        part(`${of}/n`, `${body}: 採点した委員の数`, `${row.n}名`),
        part(`${of}/mean`, `${body}: 平均`, say(row.mean)),
        ...row.perCriterion.map(({ criterionId, mean }) => {
          const name = tally.criteria.find((each) => each.id === criterionId)?.name ?? ''
          return part(`${of}/${criterionId}`, `${body}: ${name}の平均`, say(mean))
        }),
        ...row.totals
          .filter(({ total }) => total !== null)
          .map(({ reviewerId, total }) =>
            part(`${of}/${reviewerId}`, `${body}: ${codes.get(reviewerId) ?? ''}の合計`, String(total), 'points'),
          ),
      ]
    })
  return rows.length === 0
    ? []
    : [part('rule', '集計の規則', tally.rule), ...rows, ...firmnessParts(ctx, fy, isOf, bodies, part)]
}

function firmnessParts(
  ctx: Seeing,
  fy: number,
  isOf: (applicationId: string) => boolean,
  bodies: ReadonlyMap<string, string>,
  part: (key: string, label: string, text: string) => PlacedPart,
): PlacedPart[] {
  const { pairs, verdicts } = firmnessPageOf(ctx, fy)
  return pairs
    .filter(({ ahead, behind }) => isOf(ahead) || isOf(behind))
    .map(({ ahead, behind, verdict, why }) =>
      part(
        `firmness/${ahead}/${behind}`,
        `決め手: ${bodies.get(ahead) ?? ''}と${bodies.get(behind) ?? ''}`,
        `${verdicts.words[verdict]}。${why.ahead}`,
      ),
    )
}

const ofYear = (part: Part): PlacedPart => ({ kind: 'tally', docKey: 'year', docOf: '', docJis2: null, part })

/** 議事概要 of every meeting that was not deleted, as they stand today; frozen ones are told with their version, too. */
function minutesParts(ctx: Seeing, { fy, id }: Scope): PlacedPart[] {
  const meetings = meetingRows(ctx.db, fy).filter(({ removedAt }) => removedAt === null)
  const asked = meetings.filter(
    (row) => id === null || itemRows(ctx.db, row.id).some(({ applicationId }) => applicationId === id),
  )
  return asked.flatMap((row) =>
    minutesVersions.flatMap((which) =>
      minutesPaperOf(ctx, { id: row.id, roundId: null, which }).lines.flatMap(({ mark, words }, at): PlacedPart[] =>
        words.trim() === ''
          ? []
          : [
              {
                ...{ kind: 'minutes', docKey: `${row.id}:${which}`, docJis2: null },
                docOf: `第${row.no}回 ${minutesVersionLabel[which]}`,
                part: {
                  key: `minutes/${at}`,
                  label: `${at + 1}行目`,
                  text: mark === '' ? words : `${mark} ${words}`,
                  nature: 'plain',
                },
              },
            ],
      ),
    ),
  )
}

/** The record of deeds quotes every change of everything: it is one document, drawn as 帳票 where it is asked for. */
const deedsPart = ({ db }: Seeing, { id }: Scope): PlacedPart => ({
  ...{ kind: 'audit', docKey: 'all', docOf: '', docJis2: null },
  part: {
    key: 'audit/all',
    label: id === null ? '台帳の操作の記録' : 'この応募についての操作の記録',
    text: `${countDeeds(db, id)}件(「操作記録」の帳票で書き出し、手作業で墨消しが必要)`,
    nature: 'original',
  },
})
