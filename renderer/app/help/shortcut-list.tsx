import { useFirstDay } from '../../api/first-day.ts'
import { useDesk } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { usePlacePath } from '../../ui/go.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Dialog } from '../../ui/layers/dialog.tsx'
import { nextIs } from '../../ui/next.ts'
import { Facts } from '../../ui/pane.tsx'
import styles from '../frame.module.css'
import { helpAt, type ScreenHelp } from './screen-help.ts'

interface KeyGroup {
  readonly title: string
  /** The screen whose keys they are: there they come first. */
  readonly of?: string
  readonly keys: readonly (readonly [string, string])[]
}

const groups: readonly KeyGroup[] = [
  {
    title: 'どこでも',
    keys: [
      ['さがす・操作', 'Ctrl K'],
      ['使い方・キーの一覧', '?'],
      ['元に戻す', 'Ctrl Z'],
      ['保存して次へ', 'Ctrl Enter'],
      ['閉じる・やめる', 'Esc'],
      ['前の画面・次の画面', 'Alt ← →'],
      ['次の区画・前の区画', 'F6 / Shift F6'],
      ['タブ・画面の列を動く', '← → ↑ ↓'],
    ],
  },
  {
    title: '一覧表',
    keys: [
      ['動く', '↑ ↓ ← →'],
      ['開く', 'Enter'],
      ['選ぶ', 'Space'],
      ['続けて選ぶ', 'Shift ↑ ↓'],
      ['すべて選ぶ', 'Ctrl A'],
      ['Excel へコピー', 'Ctrl C'],
      ['最初・最後', 'Ctrl Home / End'],
      ['見出しで並べ替え', '先頭で ↑、Enter'],
    ],
  },
  {
    title: '採点の表',
    keys: [
      ['入力', '0–5'],
      ['次の欄', 'Enter'],
      ['消す', 'Delete'],
      ['所見', 'F2'],
      ['応募書を横に開く・閉じる', 'F4'],
      ['表と応募書を行き来', 'F6'],
      ['入る前の点に戻す', 'Esc'],
      ['行・表の端', 'Home / Ctrl End'],
      ['すべて記入したら提出へ', 'Ctrl Enter'],
    ],
  },
  {
    title: '組合せ',
    keys: [
      ['案を移る', 'Alt 1–9 / ← →'],
      ['団体を入れる・外す', 'Space'],
    ],
  },
  {
    title: '会議モード',
    of: '会議モード',
    keys: [
      ['前・次の議題', '← → / PageUp PageDown'],
      ['議題に入る・決定して次へ', 'Ctrl Enter'],
      ['発言を始める', '1–9 a–z'],
      ['欄の中から別の人の発言へ', 'Alt 1–9 a–z'],
      ['発言を終える', 'Enter'],
      ['選定・補欠・不選定・保留', 'F1–F4'],
      ['採決で決める', 'Shift F1–F4'],
      ['応募書', 'F5'],
      ['順位の決め手', 'Shift F5'],
      ['採点・点の修正', 'F7'],
      ['起きたことの記録', 'Shift F7'],
      ['利害関係者の退席・入室', 'F8'],
      ['出席者', 'Shift F8'],
      ['投影を伏せる・戻す', 'F9'],
      ['投影するものを替える', 'Shift F9'],
      ['投影の画面を開く・もう一度出す', 'Shift F10'],
      ['決定を告げる', 'F10'],
      ['最後の記録を取り消す', 'Ctrl Z'],
      ['会議の画面へ戻る', 'Esc、Enter'],
    ],
  },
  {
    title: '年間計画',
    keys: [
      ['1日動かす', '← →'],
      ['1週動かす', 'Shift ← →'],
      ['長さを変える', 'Alt ← →'],
      ['前後の作業', '↑ ↓'],
    ],
  },
]

/** 「?」: what the screen is for and how it is worked with, and every key that does something. */
export function ShortcutList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [path] = usePlacePath()
  const { practice, may } = useDesk()
  const help = helpAt(path)
  return (
    <Dialog open={open} onClose={onClose} title={help === undefined ? 'キーの一覧' : `${help.title}の使い方`} wide>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard */}
      <section className="stack" aria-label="使い方とキー" tabIndex={0} {...nextIs(9)}>
        {help !== undefined && <InFiveLines help={help} />}
        {practice && may('home.firstDay') && <FirstDayAgain onClose={onClose} />}
        <div className={styles['keys']}>
          {[
            ...groups.filter(({ of }) => of !== undefined && of === help?.title),
            ...groups.filter(({ of }) => of === undefined || of !== help?.title),
          ].map((group) => (
            <div key={group.title} style={{ display: 'contents' }}>
              <h3>{group.title}</h3>
              {group.keys.map(([deed, key]) => (
                <div key={deed}>
                  <span>{deed}</span>
                  <Kbd>{key}</Kbd>
                </div>
              ))}
            </div>
          ))}
        </div>
      </section>
    </Dialog>
  )
}

/** In the practice office the whole day can be begun, or taken up again, from every screen. */
function FirstDayAgain({ onClose }: { onClose: () => void }) {
  const { place, open } = useFirstDay()
  return (
    <div className="row">
      <Button
        onClick={async () => {
          onClose()
          await open()
        }}
      >
        はじめての一日を{place === null ? '始める' : '続ける'}
      </Button>
      <span className="sub">メールの取り込みから帳票まで、一つずつ試します。</span>
    </div>
  )
}

const InFiveLines = ({ help: { purpose, before, after, how, keys } }: { help: ScreenHelp }) => (
  <Facts
    termWidth={96}
    facts={[
      { term: 'この画面', value: purpose },
      { term: 'この前に', value: before },
      { term: 'この後に', value: after },
      { term: '使い方', value: how },
      { term: 'キー', value: keys },
    ]}
  />
)
