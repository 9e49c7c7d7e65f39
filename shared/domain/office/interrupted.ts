/** What is known of a job that was under way when its program ended. */
export interface LeftOver {
  /** The job, by the name it is called with. */
  readonly name: string
  /** How many of its parts it had done, of how many; of none where it had not come to say so. */
  readonly done: number
  readonly total: number
  /** The files it was given that no record holds. */
  readonly notTaken: readonly string[]
}

const mostNames = 20

/** These record what they have done part by part; of all others only the whole counts, and no part of it is kept. */
const recording: ReadonlySet<string> = new Set([
  'intake.importFiles',
  'intake.readChosen',
  'intake.moveVersion',
  'sheetFiles.write',
  'sheetFiles.read',
  'declarations.write',
  'declarations.read',
  'letters.make',
  'templates.bringBack',
])

/** 中断: what is done, what is not, and what to do. What a job has done by commands stays done, and a repeat does it once. */
export function interruptedWords({ name, done, total, notTaken }: LeftOver): string {
  if (!recording.has(name))
    return '途中でプログラムが終わり、中断しました。作りかけのものは残していません。もう一度始めてください。'
  const far = total > 0 ? `(${total}件のうち${done}件まで)` : ''
  const names = notTaken.slice(0, mostNames).map((each) => `「${each}」`)
  const more = notTaken.length > mostNames ? `ほか${notTaken.length - mostNames}件` : ''
  const open = notTaken.length > 0 ? `まだ取り込んでいないもの: ${names.join('')}${more}。` : ''
  return `途中でプログラムが終わり、中断しました${far}。ここまでに台帳に記録した分は、そのまま残っています。${open}もう一度始めてください。記録済みの分が二重になることはありません。`
}
