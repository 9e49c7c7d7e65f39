import type { WriteDb } from '../../connection.ts'

/**
 * The examinations of level 4 as a list of the office, since IPA renames them: begun with those of domain.md §9.3. A code stays for
 * good; an examination that is held no more is kept as 廃止.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE exam (
      code     TEXT PRIMARY KEY,
      name     TEXT NOT NULL,
      -- Names under which it was held before, one on a line.
      before   TEXT NOT NULL DEFAULT '',
      retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
      sort     INTEGER NOT NULL,
      -- 0 as it came with the program.
      revision INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    -- Who passed one, when it is renamed.
    CREATE INDEX registrant_exam_passed ON registrant_exam (exam);
    INSERT INTO exam (code, name, before, sort) VALUES
      ('ST', 'ITストラテジスト', 'システムアナリスト' || char(10) || '上級システムアドミニストレータ', 1),
      ('SA', 'システムアーキテクト', 'アプリケーションエンジニア', 2),
      ('PM', 'プロジェクトマネージャ', '', 3),
      ('NW', 'ネットワークスペシャリスト', 'テクニカルエンジニア(ネットワーク)' || char(10) || 'オンライン情報処理技術者', 4),
      ('DB', 'データベーススペシャリスト', 'テクニカルエンジニア(データベース)', 5),
      ('ES', 'エンベデッドシステムスペシャリスト',
        'テクニカルエンジニア(エンベデッドシステム)' || char(10) || 'マイコン応用システムエンジニア', 6),
      ('SM', 'ITサービスマネージャ', 'テクニカルエンジニア(システム管理)' || char(10) || 'システム運用管理エンジニア', 7),
      ('AU', 'システム監査技術者', '情報処理システム監査技術者', 8),
      ('SC', '情報処理安全確保支援士試験',
        '情報セキュリティスペシャリスト' || char(10) || 'テクニカルエンジニア(情報セキュリティ)', 9);
  `)
