import { Refusal } from '../refusal.ts'

/** 利害関係の種類 ①–⑥ (domain.md §7). */
export const conflictKinds = ['appointment', 'origin', 'business', 'drafting', 'family', 'other'] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const conflictKindLabel = {
  appointment: '① 現在または過去3年の任用・委嘱(CDO、CIO補佐官、アドバイザーなど)',
  origin: '② 出身・出向',
  business: '③ 委託・取引',
  drafting: '④ 応募書の作成への関与',
  family: '⑤ 親族が担当',
  other: '⑥ その他',
} as const satisfies Record<ConflictKind, string>

/** The same in as few words as a cell holds, 「③ 委託・取引」. */
export const conflictKindShort = {
  appointment: '① 任用・委嘱',
  origin: '② 出身・出向',
  business: '③ 委託・取引',
  drafting: '④ 応募書の作成',
  family: '⑤ 親族が担当',
  other: '⑥ その他',
} as const satisfies Record<ConflictKind, string>

/** 扱い. `chairDecides` waits for the chair, and until then counts as excluded: what was seen cannot be unseen. */
export const conflictTreatments = ['excludeAndLeave', 'exclude', 'opinionOnly', 'chairDecides', 'none'] as const
export type ConflictTreatment = (typeof conflictTreatments)[number]

export const conflictTreatmentLabel = {
  excludeAndLeave: '採点除外・退席',
  exclude: '採点除外',
  opinionOnly: '意見のみ(採点・議決に加わらない)',
  chairDecides: '座長判断を待つ',
  none: '支障なし',
} as const satisfies Record<ConflictTreatment, string>

/** Default: ①③④ 採点除外+退席, ②⑤⑥ 座長判断 (domain.md §7). */
export const defaultTreatment = {
  appointment: 'excludeAndLeave',
  origin: 'chairDecides',
  business: 'excludeAndLeave',
  drafting: 'excludeAndLeave',
  family: 'chairDecides',
  other: 'chairDecides',
} as const satisfies Record<ConflictKind, ConflictTreatment>

/** One declaration, per 委員 × 都道府県. */
export interface Declaration {
  readonly kind: ConflictKind
  readonly treatment: ConflictTreatment
  /** When it was taken back; null or absent while it stands. */
  readonly withdrawnAt?: string | null | undefined
}

/** True when the cell is out of the reviewer's sight and out of the denominator: every treatment but 支障なし. */
export const isExcluded = (declaration: Declaration): boolean =>
  (declaration.withdrawnAt ?? null) === null && declaration.treatment !== 'none'

/** True when the member leaves the room for the item; undecided ones leave too. */
export const mustLeave = (declaration: Declaration): boolean =>
  (declaration.withdrawnAt ?? null) === null &&
  (declaration.treatment === 'excludeAndLeave' || declaration.treatment === 'chairDecides')

/** Refuses (`invalid`) a declaration that does not say enough: その他 and 支障なし need words. */
export function assertDeclarable(declaration: Declaration & { readonly detail: string }): void {
  if (declaration.detail.trim() !== '') return
  if (declaration.kind === 'other')
    throw new Refusal('invalid', '利害関係の種類が「その他」です。内容を入力してください。', {
      fields: { detail: '内容を入力してください。' },
    })
  if (declaration.treatment === 'none')
    throw new Refusal('invalid', '利害関係があっても「支障なし」とする理由を入力してください。', {
      fields: { detail: '理由を入力してください。' },
    })
}

/** Refuses (`forbidden`) a reviewer's own word that a conflict does no harm: that is the office's to say. */
export function assertTreatmentOpen(
  treatment: ConflictTreatment,
  { byReviewer }: { readonly byReviewer: boolean },
): void {
  if (byReviewer && treatment === 'none')
    throw new Refusal('forbidden', '「支障なし」とするのは事務局です。扱いを選ばずに申告してください。')
}

/**
 * 利害関係なし is no answer beside a declaration that stands: that is taken back first, with its reason. Refuses
 * (`conflict`), naming the 都道府県.
 */
export function assertNoneStands({
  code,
  declared,
}: {
  readonly code: string
  /** The names of those with a declaration that stands. */
  readonly declared: readonly string[]
}): void {
  if (declared.length > 0)
    throw new Refusal(
      'conflict',
      `${code}には、${declared.join('、')}との利害関係の申告があります。「なし」とするときは、その申告を先に取り消してください。`,
    )
}

/**
 * The 都道府県 (by 団体コードの先頭2桁) for which a 委員 has not said yet whether there is a 利害関係, of those that have applied:
 * neither 「あり」 nor 「なし」 (domain.md §7, 申告は都道府県ごと).
 */
export function unansweredBodies(
  applicants: readonly string[],
  answered: readonly { readonly jis2: string }[],
): string[] {
  const known = new Set(answered.map(({ jis2 }) => jis2))
  return applicants.filter((jis2) => !known.has(jis2))
}

/** One standing declaration per 委員 × 都道府県 (domain.md §0-7). Refuses (`conflict`) a second one. */
export function assertNotDeclared({
  declared,
  code,
  prefecture,
}: {
  readonly declared: boolean
  readonly code: string
  readonly prefecture: string
}): void {
  if (declared)
    throw new Refusal(
      'conflict',
      `${code}の${prefecture}との利害関係は、すでに申告されています。その行を直してください。`,
    )
}
