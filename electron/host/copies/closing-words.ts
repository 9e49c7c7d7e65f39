import type { ClosingCopy } from './keeper.ts'

/** For the window of the command line, in which the browser edition runs. */
export function closingWords(copy: ClosingCopy): string {
  if (copy.is === 'begun') return '今日のバックアップを作っています。終わるまで、このウィンドウを閉じないでください。'
  if (copy.is === 'made') return '今日のバックアップができています。'
  return `バックアップを作れませんでした: ${copy.problem}`
}
