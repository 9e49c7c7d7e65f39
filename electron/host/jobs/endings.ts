import type { Defect, JobLimits, LastWord } from './protocol.ts'

/** How a job ends, as the office's ledger keeps it. */
export interface JobEnding {
  readonly state: 'done' | 'failed' | 'cancelled'
  readonly output: unknown
  readonly problem: { code: string; message: string } | null
}

export const failed = (code: string, message: string): JobEnding => ({
  state: 'failed',
  output: null,
  problem: { code, message },
})

export const brokenEnding = (reference: string): JobEnding =>
  failed(
    'broken',
    `処理の途中で思わぬ不具合が起きたため止めました(記録番号 ${reference})。もう一度試し、続くときは番号を添えてお知らせください。`,
  )

/** Why a job was stopped from outside. */
export type StopReason = 'cancelled' | 'time' | 'memory'

export const stoppedEnding = {
  cancelled: { state: 'cancelled', output: null, problem: { code: 'cancelled', message: '中止しました。' } },
  time: failed('invalid', '時間がかかりすぎたため止めました。ファイルの数を減らして、分けて実行してください。'),
  memory: failed(
    'invalid',
    '処理に使えるメモリーを超えたため止めました。大きなファイルや壊れたファイルが混じっていないか確かめ、分けて実行してください。',
  ),
} as const satisfies Record<StopReason, JobEnding>

/** Why a file that ended its process is left out, while the files beside it go on. */
export const lostStep = (why: 'time' | 'memory' | 'crash', { secondsPerFile, growthMb }: JobLimits): string =>
  ({
    time: `${secondsPerFile}秒たっても読み終わらないため、取り込んでいません。壊れているか、中身が多すぎるファイルです。送り手に確かめてください。`,
    memory: `読むのに${growthMb}MBを超えるメモリーが要るため、取り込んでいません。壊れているか、中身が多すぎるファイルです。送り手に確かめてください。`,
    crash:
      'このファイルを読む処理が途中で終わってしまうため、取り込んでいません。壊れている疑いがあります。送り手に確かめてください。',
  })[why]

/** What the process itself said last, with its output checked against the contract. */
export function saidEnding(
  message: LastWord,
  checked: (output: unknown) => unknown,
  log: (defect: unknown) => string,
): JobEnding {
  if (message.kind === 'refused') return failed(message.problem.code, message.problem.message)
  if (message.kind === 'broken') return brokenEnding(log(asError(message.defect)))
  try {
    return { state: 'done', output: checked(message.output), problem: null }
  } catch (error) {
    return brokenEnding(log(error))
  }
}

export const asError = ({ name, message, stack, code }: Defect): Error =>
  Object.assign(new Error(message), { name, stack, ...(code === undefined ? {} : { code }) })
