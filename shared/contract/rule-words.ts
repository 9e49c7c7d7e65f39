import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** What is counted, where a rule speaks of how many. */
const counted = { string: '字', array: '件', set: '件', map: '件', file: 'バイト' } as const satisfies Record<
  string,
  string
>
const unitOf = (origin: string): string | undefined => Object.entries(counted).find(([name]) => name === origin)?.[1]

const kinds: Readonly<Record<string, string>> = {
  string: '文字で入力してください。',
  number: '数字で入力してください。',
  int: '小数のない数で入力してください。',
  boolean: '「はい」か「いいえ」で答えてください。',
  array: '一覧の形になっていません。',
}

const formats: Readonly<Record<string, string>> = {
  date: '日付として読み取れません。令和8年2月20日、2026-02-20 のように入力してください。',
  datetime: '日時として読み取れません。日付と時刻を入力してください。',
  time: '時刻として読み取れません。17:00 のように入力してください。',
  uuid: '記録の番号ではありません。画面を開き直してください。',
  email: 'メールアドレスの形になっていません。',
  url: 'アドレスの形になっていません。',
}

const isMissing = (input: unknown): boolean => input === undefined || input === null

/**
 * What a rule of the contract says to an officer, of every rule there is; nothing of the rule's own name, and not the
 * field's, which stands beside it or before it. A shape that can say it better says it itself.
 */
export function ruleWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue.input) ? '入力してください。' : (kinds[issue.expected] ?? '入力の形が違います。')
    case 'too_small': {
      const unit = unitOf(issue.origin)
      if (unit === undefined)
        return `${issue.minimum}${issue.inclusive === false ? 'より大きい' : '以上の'}数にしてください。`
      return `${issue.minimum}${unit}以上にしてください。`
    }
    case 'too_big': {
      const unit = unitOf(issue.origin)
      if (unit === undefined)
        return `${issue.maximum}${issue.inclusive === false ? 'より小さい' : '以下の'}数にしてください。`
      return `${issue.maximum}${unit}までにしてください。`
    }
    case 'invalid_format':
      return formats[issue.format] ?? '決まった形になっていません。'
    case 'invalid_value':
      return isMissing(issue.input) ? '選んでください。' : '選べるものの中から選んでください。'
    case 'not_multiple_of':
      return `${issue.divisor}の倍数にしてください。`
    case 'unrecognized_keys':
      return 'この操作にない項目が入っています。'
    case 'invalid_key':
    case 'invalid_union':
    case 'invalid_element':
      return '入力の形が違います。'
    case 'custom':
      return '入力を確かめてください。'
  }
}
