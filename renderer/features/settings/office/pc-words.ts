import type { launcher } from '../../../../shared/contract/office/launcher.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'

export type ThisPc = OutputOf<(typeof launcher)['thisPc']>

const driveWords = {
  local: 'このPCのディスク',
  removable: '取り外せるドライブ(USBメモリーなど)',
  synced: '同期フォルダー',
  network: '共有フォルダー(ネットワーク)',
} as const satisfies Record<ThisPc['drive'], string>

/** What the window itself knows of its screen. */
export interface ShownOn {
  readonly ratio: number
  readonly width: number
  readonly height: number
}

const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toLocaleString('ja-JP', { maximumFractionDigits: 1 })

/** The lines of 設定 › このPC, to be read and to be handed on as text. */
export function pcFacts(pc: ThisPc, screen: ShownOn, lastCopy: string | null): { term: string; value: string }[] {
  return [
    { term: '伴走台帳の版', value: pc.version },
    { term: '動かしているもの', value: pc.runtime },
    { term: 'Windowsなど', value: pc.system },
    { term: '画面', value: `${screen.width}×${screen.height}、拡大 ${Math.round(screen.ratio * 100)}%` },
    { term: 'プログラムの場所', value: pc.program },
    { term: '台帳の場所', value: pc.file },
    { term: '台帳のドライブ', value: `${driveWords[pc.drive]}${pc.driveBy === null ? '' : `: ${pc.driveBy}`}` },
    { term: '空き容量', value: pc.freeBytes === null ? '分かりません' : `${gigabytes(pc.freeBytes)}GB` },
    { term: '最後のバックアップ', value: lastCopy === null ? 'まだありません' : formatJstInstant(lastCopy, false) },
    { term: 'このPCの設定', value: pc.settings },
    { term: '不具合の記録', value: pc.log },
  ]
}

export const asText = (facts: readonly { term: string; value: string }[]): string =>
  facts.map(({ term, value }) => `${term}: ${value}\r\n`).join('')
