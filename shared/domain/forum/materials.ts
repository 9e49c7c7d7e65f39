import { formatWareki } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import type { MaterialKind, Permission } from './fields.ts'

export interface Material {
  readonly kind: MaterialKind
  readonly number: string
  readonly title: string
  readonly holder: string
  readonly permission: Permission
  readonly askedOn: string | null
  readonly settledOn: string | null
  readonly settledBy: string
  /** 「p.8」: what is left out of what may be published. */
  readonly leftOut: string
  readonly reason: string
}

type Answer = Pick<Material, 'permission' | 'askedOn' | 'settledOn' | 'settledBy' | 'reason'>

/** Refuses (`invalid`) a permission without the day and the person it rests on, or one refused without a reason. */
export function assertPermission({ permission, askedOn, settledOn, settledBy, reason }: Answer): void {
  const fields: Record<string, string> = {}
  if (permission === 'asked' && askedOn === null) fields['askedOn'] = '尋ねた日を入力してください。'
  if (permission === 'open' && settledOn === null) fields['settledOn'] = '許諾を受けた日を入力してください。'
  if (permission === 'open' && settledBy === '') fields['settledBy'] = 'だれの許諾かを入力してください。'
  if (permission === 'closed' && reason === '') fields['reason'] = '公表しない理由を入力してください。'
  const [first] = Object.values(fields)
  if (first !== undefined) throw new Refusal('invalid', first, { fields })
}

/** Refuses (`invalid`) an address that no browser would open. */
export function assertAddress(address: string): void {
  if (address !== '' && !/^https?:\/\/\S+$/u.test(address))
    throw new Refusal('invalid', '場所は http:// か https:// から入力してください。', {
      fields: { address: '例 https://www.example.jp/rokuga' },
    })
}

export const waits = ({ permission }: Pick<Material, 'permission'>): boolean =>
  permission === 'unasked' || permission === 'asked'

const nameOf = ({ number, title }: Pick<Material, 'number' | 'title'>) =>
  [number, title].filter((part) => part !== '').join(' ')

/** 公表の一覧: what may be published, what is not and why, and what still waits. */
export function publicList(materials: readonly Material[]): { open: string[]; closed: string[]; waiting: string[] } {
  const of = (wanted: (material: Material) => boolean, say: (material: Material) => string) =>
    materials.filter(wanted).map((each) => `${nameOf(each)}${say(each)}`)
  return {
    open: of(
      ({ permission }) => permission === 'open',
      ({ leftOut }) => (leftOut === '' ? '' : `(${leftOut}を除く)`),
    ),
    closed: of(
      ({ permission }) => permission === 'closed',
      ({ reason }) => `: ${reason}`,
    ),
    waiting: of(waits, ({ permission, askedOn, holder }) =>
      permission === 'asked' && askedOn !== null
        ? `: ${holder}に${formatWareki(askedOn, 'short')}に尋ねた`
        : `: まだ${holder}に尋ねていない`,
    ),
  }
}

/** The text in which the office asks whoever holds materials whether they may be published. */
export function askingText(
  forum: { readonly name: string; readonly heldOn: string },
  materials: readonly Material[],
): string {
  const open = materials.filter(waits)
  const holders = [...new Set(open.map(({ holder }) => holder))]
  return holders
    .map((holder) =>
      [
        `${holder === '' ? '御登壇者' : holder} 様`,
        '',
        `${formatWareki(forum.heldOn, 'long')}開催の「${forum.name}」では、御協力をいただきありがとうございました。`,
        '当日の次のものを、総務省のホームページで公表したいと考えております。',
        '公表してよいか、除くページがあるかを、このメールへの返信でお知らせください。',
        '',
        ...open.filter((each) => each.holder === holder).map((each) => `・${nameOf(each)}`),
      ].join('\n'),
    )
    .join('\n\n----\n\n')
}
