import { Kbd } from '../ui/kbd.tsx'
import { Dialog } from '../ui/layers/dialog.tsx'
import styles from './frame.module.css'

const groups: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'どこでも',
    keys: [
      ['さがす・操作', 'Ctrl K'],
      ['キーの一覧', '?'],
      ['元に戻す', 'Ctrl Z'],
      ['保存して次へ', 'Ctrl Enter'],
      ['閉じる・やめる', 'Esc'],
      ['前の画面・次の画面', 'Alt ← →'],
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
      ['入る前の点に戻す', 'Esc'],
      ['行・表の端', 'Home / Ctrl End'],
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

/** 「?」: every key that does something, beside what it does. */
export const ShortcutList = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Dialog open={open} onClose={onClose} title="キーの一覧" wide>
    <div className={styles['keys']}>
      {groups.map((group) => (
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
  </Dialog>
)
