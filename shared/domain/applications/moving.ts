import { prefectureField } from '../bodies/prefecture-field.ts'
import { prefectureNameOf } from '../bodies/prefectures.ts'
import type { Fields } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'
import { assertNotDiscarded } from './amending.ts'
import { type ApplicationState, applicationStateLabel } from './state.ts'

/** 別の団体へ移す: whose it is, and why where the paper itself says otherwise. */
export const movingFields = {
  jis2: { ...prefectureField, label: '移す先の団体', unchosen: true },
  reason: { label: '理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

interface Moving {
  /** 都道府県コード of the body it is under now; null where nobody knows. */
  readonly from: string | null
  readonly to: string
  /** 都道府県コード as its own paper says it; null where there is no paper, or it says none. */
  readonly paper: string | null
  readonly reason: string
}

const refuse = (field: keyof typeof movingFields, message: string): never => {
  throw new Refusal('invalid', message, { fields: { [field]: message } })
}

/** Refuses (`invalid`) to move what is there already, and, without a reason, to a body that its own paper does not name. */
export function assertMayMove({ from, to, paper, reason }: Moving): void {
  if (from === to) refuse('jis2', `すでに${prefectureNameOf(to)}の応募です。`)
  if (paper !== null && paper !== to && reason.trim() === '')
    refuse(
      'reason',
      `応募書には「${prefectureNameOf(paper)}」とあります。${prefectureNameOf(to)}へ移す理由を書いてください。`,
    )
}

/** Refuses (`conflict`) to move an application that has its number, or was thrown away: only a draft is nobody's yet. */
export function assertIsDraft(application: { readonly registered: boolean; readonly discarded: boolean }): void {
  assertNotDiscarded(application)
  if (!application.registered) return
  throw new Refusal(
    'conflict',
    '受付済みの応募は移せません。移せるのは未受付の応募と、差替え・補正で加わったいまの版です(「版」のタブ)。',
  )
}

interface Request {
  readonly round: number
  readonly version: number
  readonly takenBack: boolean
}

/**
 * Refuses (`conflict`) to take the newest version out of an application: there is none before it, it is scored already, or a
 * 補正依頼 asks about what stands in it.
 */
export function assertMayTakeOut(
  { state, version }: { readonly state: ApplicationState; readonly version: number },
  requests: readonly Request[],
): void {
  const refused = (message: string) => new Refusal('conflict', message)
  if (version < 2) throw refused('初回の版は移せません。別の団体の応募なら、取下げにして登録し直してください。')
  if (state !== 'received' && state !== 'checking' && state !== 'correcting')
    throw refused(`「${applicationStateLabel[state]}」の応募の版は移せません。先に要件確認に戻してください。`)
  const asking = requests.find((each) => each.version >= version && !each.takenBack)
  if (asking !== undefined)
    throw refused(
      `第${asking.round}回の補正依頼が第${version}版についてのものです。送付前か回答前なら、先にその依頼を取り消してください。`,
    )
}
