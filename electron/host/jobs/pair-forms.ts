export interface ReadForm {
  readonly fileName: string
  readonly kind: 'cover' | 'detail' | 'other'
  /** As the form itself says; null where it could not be read. */
  readonly prefecture: string | null
}

/**
 * Loose Word files as applications: a 鑑文 and a 詳細 of the same prefecture belong together, by their content and
 * never by the order in which they came; of two of a kind the officer chooses. What cannot be placed is named and left out.
 */
export function pairLooseForms<Form extends ReadForm>(forms: readonly Form[]) {
  const unpaired: { form: Form; message: string }[] = []
  const byPrefecture = new Map<string, Form[]>()
  for (const form of forms) {
    const refuse = (message: string) => unpaired.push({ form, message })
    if (form.kind === 'other') {
      refuse('応募書の鑑文でも詳細でもないWordファイルです。取り込んでいません。')
      continue
    }
    if (form.prefecture === null) {
      refuse(
        '都道府県名を読み取れないため、どの団体の応募書か決められません。応募を手入力で登録し、書類として付けてください。',
      )
      continue
    }
    const group = byPrefecture.get(form.prefecture) ?? []
    byPrefecture.set(form.prefecture, group)
    group.push(form)
  }
  return { pairs: [...byPrefecture.values()], unpaired }
}
