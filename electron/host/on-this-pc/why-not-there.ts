import type { Drive } from './drive.ts'

export const onNetwork =
  '共有フォルダー(ネットワークドライブ)には台帳を置けません。複数のPCが同時に書くと記録が壊れるためです。このPCの中のフォルダーを選んでください。'

/** Why an office file does not belong there, and where it does; undefined where it may lie. */
export function whyNotThere({ kind, by }: Drive): string | undefined {
  if (kind === 'network') return onNetwork
  if (kind === 'synced')
    return `${by ?? 'クラウド'}のフォルダーには台帳を置けません。書いている途中のファイルが送られて記録が壊れることがあり、記録がこのPCの外に複製されるためです。C:ドライブの中の、同期しないフォルダーを選んでください。`
  if (kind === 'removable')
    return 'USBメモリーなど取り外せるドライブには台帳を置けません。書いている途中に抜けると記録が壊れ、なくすおそれもあるためです。このPCの中のフォルダーを選んでください。'
  return undefined
}
