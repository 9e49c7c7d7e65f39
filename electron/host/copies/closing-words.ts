import type { ClosingCopy } from './keeper.ts'

/** For the window of the command line, in which the browser edition runs. */
export function closingWords(copy: ClosingCopy): string {
  if (copy.is === 'failed') return `バックアップを作れませんでした: ${copy.problem}`
  return copy.is === 'begun'
    ? '今日のバックアップを作っています。終わるまで、このウィンドウを閉じないでください。'
    : '今日のバックアップができています。'
}
