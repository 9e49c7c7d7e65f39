import type { MeetingStage } from '../meeting/course-types.ts'
import type { MinutesState } from '../minutes/round.ts'

/** What is known of a year whose scoring was closed. */
export interface YearAfterScoring {
  /** Applications that are 採点済, without 案 and 決裁. */
  readonly undecided: number
  /** With a 案 that waits for its 決裁. */
  readonly proposed: number
  /** The 審議会議 of the year, in their order. */
  readonly meetings: readonly {
    readonly id: string
    readonly no: number
    readonly stage: MeetingStage
    readonly minutes: MinutesState
  }[]
  /** Bodies with a 決裁 whose 通知 has no 施行日. */
  readonly untold: number
  /** Bodies that are 選定. */
  readonly selected: number
  readonly published: boolean
  /** Bodies that are 選定 and not supported yet. */
  readonly unsupported: number
}

export const stepsInOrder = ['meeting', 'propose', 'minutes', 'approve', 'letters', 'publish', 'support'] as const
export type AfterScoring = (typeof stepsInOrder)[number]

export interface StepAfterScoring {
  readonly step: AfterScoring
  /** The meeting it is done on; null where it is done on none, or on one that is still to be made. */
  readonly meeting: YearAfterScoring['meetings'][number] | null
  /** Of what it is done to; 0 where it is one thing. */
  readonly count: number
}

/**
 * What is to be done between 採点の締め and 支援, the next first: 審議会議 until one was held, its 議事概要 until the members
 * are asked, the 決裁 of what it decided, the letters, 公表 (experience.md §2.4). Once a body is supported, letters and 公表
 * are behind the office, whether they were recorded here or not.
 */
export function stepsAfterScoring(year: YearAfterScoring): StepAfterScoring[] {
  const { undecided, proposed, meetings, untold, selected, published, unsupported } = year
  const isBefore = undecided + proposed > 0
  const coming = meetings.find(
    ({ stage }) => stage === 'open' || stage === 'paused' || (stage === 'planned' && isBefore),
  )
  const drafted = meetings.find(({ stage, minutes }) => stage === 'closed' && minutes === 'draft')
  const isHeld = meetings.some(({ stage }) => stage === 'closed')
  const hasBegun = selected > unsupported
  const step = (isDue: boolean, name: AfterScoring, count = 0, meeting: StepAfterScoring['meeting'] = null) =>
    isDue ? [{ step: name, meeting, count }] : []
  return [
    ...step(coming !== undefined || (undecided > 0 && !isHeld), 'meeting', undecided, coming ?? null),
    ...step(coming === undefined && isHeld && undecided > 0, 'propose', undecided),
    ...step(drafted !== undefined, 'minutes', 0, drafted ?? null),
    ...step(proposed > 0, 'approve', proposed),
    ...step(untold > 0 && !hasBegun, 'letters', untold),
    ...step(selected > 0 && !published && !hasBegun, 'publish'),
    ...step(unsupported > 0, 'support', unsupported),
  ]
}

const ofStage = { planned: 'を開く', open: 'を続ける', paused: 'を再開する', closed: '' } as const

/** As 「今日やること」 says it. */
export function stepWords({ step, meeting, count }: StepAfterScoring): string {
  const nth = meeting === null ? '' : `第${meeting.no}回審議会議`
  const words = {
    meeting: meeting === null ? `審議会議を準備する(採点済 ${count}件)` : `${nth}${ofStage[meeting.stage]}`,
    propose: `選定案を記録する(${count}件)`,
    minutes: `${nth}の議事概要をまとめる`,
    approve: `選定の案の決裁を受ける(${count}件)`,
    letters: `選定結果を通知する(${count}件)`,
    publish: '選定結果の公表を記録する',
    support: `選定した団体の支援を始める(${count}件)`,
  } as const satisfies Record<AfterScoring, string>
  return words[step]
}
