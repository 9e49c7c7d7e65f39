import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf } from './place.ts'

const commands: readonly NamedCommand[] = [
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
    label: '人材の「行政実務研修」を開く',
    reading: 'ぎょうせい じつむ けんしゅう 受講 修了',
    needs: 'training.list',
    to: addressOf('training'),
  },
]

/** 人材 in Ctrl+K. */
export const useTalentCommands: UseCommands = () => commands
