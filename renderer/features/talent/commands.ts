import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf } from './place.ts'

const commands: readonly NamedCommand[] = [
  {
    label: '人材の「協力可能人材」を開く',
    reading: 'きょうりょく かのう じんざい 専門家 登録 同意 名簿 提供',
    needs: 'talent.counts',
    to: addressOf('people'),
  },
  {
    label: '協力可能人材の登録の申請を受け付ける',
    reading: 'きょうりょく かのう じんざい とうろく しんせい 専門家 加える',
    needs: 'talent.register',
    to: addressOf('people', 'new'),
  },
  {
    label: '人材の「アクセラレータ」を開く',
    reading: 'あくせられーた にんめい 任命状況 任期 基準日 人数',
    needs: 'accelerators.counts',
    to: addressOf('accelerators'),
  },
  {
    label: 'アクセラレータの候補を記録する',
    reading: 'あくせられーた こうほ 任命 推薦 加える',
    needs: 'accelerators.add',
    to: addressOf('accelerators', 'new'),
  },
  {
    label: 'アクセラレータの基準日の比較を見る',
    reading: 'あくせられーた きじゅんび くらべる 確定 増減',
    needs: 'accelerators.days',
    to: addressOf('accelerators', 'days'),
  },
  {
    label: '人材の「採用情報」を開く',
    reading: 'さいよう じょうほう 募集 候補 照会',
    needs: 'postings.list',
    to: addressOf('postings'),
  },
  {
    label: '採用情報の募集を加える',
    reading: 'さいよう ぼしゅう 求人 都道府県 市区町村',
    needs: 'postings.add',
    to: addressOf('postings', 'new'),
  },
  {
    label: '人材の「協力企業・団体」を開く',
    reading: 'きょうりょく きぎょう だんたい 派遣 周知',
    needs: 'partners.list',
    to: addressOf('partners'),
  },
  {
    label: '協力企業・団体を加える',
    reading: 'きょうりょく きぎょう だんたい 派遣 周知',
    needs: 'partners.add',
    to: addressOf('partners', 'new'),
  },
  {
    label: '人材の「行政実務研修」を開く',
    reading: 'ぎょうせい じつむ けんしゅう 受講 修了',
    needs: 'training.list',
    to: addressOf('training'),
  },
  {
    label: '行政実務研修を加える',
    reading: 'ぎょうせい じつむ けんしゅう 日程 単位',
    needs: 'training.add',
    to: addressOf('training', 'new'),
  },
]

/** 人材 in Ctrl+K. */
export const useTalentCommands: UseCommands = () => commands
