import { formatWareki } from '../calendar/wareki.ts'
import type { Course } from '../meeting/course-types.ts'
import { searchKey } from '../search-key.ts'
import { attended } from './movements.ts'
import { alike, instead, missing, type Paragraph, type Said } from './paragraph.ts'
import { clockOf, type MinutesMember, type MinutesSource, namelessLabel, openTime } from './source.ts'

const ofMeeting = { at: null, itemId: null, speechId: null, memberId: null, dropped: null } as const

const head = (key: string, label: string, happened: string, said: readonly Said[], entryIds: readonly string[] = []) =>
  ({ ...ofMeeting, key, kind: 'head', label, happened, said, entryIds }) satisfies Paragraph
const line = (key: string, happened: string, said: readonly Said[]) =>
  ({ ...ofMeeting, key, kind: 'line', label: '', happened, said, entryIds: [] }) satisfies Paragraph

/** 1 日時 to 4 配布資料. */
export function headOf(source: MinutesSource, course: Course): Paragraph[] {
  const { meeting, entries, materials } = source
  const ends = entries.flatMap(({ id, deed }) => (deed.kind === 'opened' || deed.kind === 'closed' ? [id] : []))
  const time = (at: string | null) => (at === null ? missing(openTime) : alike(clockOf(at)))
  const places = { room: '', online: '(オンライン)', both: '(オンライン併用)' } as const
  return [
    head(
      'date',
      '日時',
      '会議の登録と、開会・閉会から',
      [alike(`${formatWareki(meeting.heldOn, 'weekday')} `), time(course.openedAt), alike('～'), time(course.closedAt)],
      ends,
    ),
    head('place', '場所', '会議の登録から', [
      meeting.place === '' ? missing('　　　') : alike(`${meeting.place}${places[meeting.form]}`),
    ]),
    ...attendance(source, course),
    head('materials', '配布資料', '資料の登録から', [
      alike(
        materials.length === 0
          ? 'なし'
          : materials
              .map(({ number, title, toCollect }) => `${number} ${title}${toCollect ? '(会議後回収)' : ''}`)
              .join('、'),
      ),
    ]),
  ]
}

/** 【座長】 first, then in the order of their readings. */
const inOrder = (members: readonly MinutesMember[]): MinutesMember[] => {
  const key = ({ isChair, kana, name }: MinutesMember) => `${isChair ? 0 : 1} ${searchKey(kana === '' ? name : kana)}`
  return members.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function attendance({ members }: MinutesSource, course: Course): Paragraph[] {
  const of = (kind: MinutesMember['kind']) => inOrder(members.filter((each) => each.kind === kind))
  const [reviewers, observers, secretariat] = [of('reviewer'), of('observer'), of('secretariat')]
  const here = reviewers.filter(({ id }) => attended(course, id))
  const absent = reviewers.filter(({ id }) => !attended(course, id))
  const online = here.filter(({ id }) => lastMode(course, id) === 'online').length
  const chaired = here.some(({ isChair }) => isChair) ? ['座長を含む'] : []
  const remark = [...chaired, ...(online > 0 ? [`うちオンライン${online}名`] : [])].join('、')
  const names = (all: readonly MinutesMember[]) => all.map((each) => nameIn(course, each)).join('、')
  const others = ([...observers, ...secretariat] as const).filter(({ id }) => attended(course, id))
  const rest = (kind: 'observer' | 'secretariat') => others.filter((each) => each.kind === kind)
  const nameless = (all: readonly MinutesMember[], label: string) => `(${label}) ${all.length}名`
  return [
    head('attendance', '出席者', `出席 ${here.length}名${remark === '' ? '' : `(${remark})`}`, [
      instead('(五十音順、敬称略) ', ''),
      instead(
        here.length === 0 ? '(なし)' : names(here),
        `${namelessLabel.reviewer}${reviewers.length}名中${here.length}名${remark === '' ? '' : `(${remark})`}`,
      ),
    ]),
    ...(absent.length === 0
      ? []
      : [
          line('absent', `欠席 ${absent.length}名`, [
            instead(`(欠席) ${absent.map(({ name }) => name).join('、')}`, nameless(absent, '欠席')),
          ]),
        ]),
    ...(['observer', 'secretariat'] as const).flatMap((kind) => {
      const own = rest(kind)
      if (own.length === 0) return []
      const label = namelessLabel[kind]
      return [line(kind, `${label} ${own.length}名`, [instead(`(${label}) ${names(own)}`, nameless(own, label))])]
    }),
  ]
}

const lastMode = (course: Course, id: string) => course.people.get(id)?.stays.at(-1)?.mode ?? null

/** 「【座長】見本 太郎」, 「見本 花子(※代理出席 例示 次郎)」. */
function nameIn(course: Course, { id, name, isChair }: MinutesMember): string {
  const proxies = (course.people.get(id)?.stays ?? []).flatMap(({ mode, proxy }) => (mode === 'proxy' ? [proxy] : []))
  const by = [...new Set(proxies)].map((proxy) => `(※代理出席 ${proxy})`).join('')
  return `${isChair ? '【座長】' : ''}${name}${by}`
}
