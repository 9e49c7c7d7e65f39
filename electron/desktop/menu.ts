import { app, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'

/** The few things every program has where people look for them; all else is in the window. */
export function setMenu({ openPractice }: { openPractice: () => void }): void {
  const menus: MenuItemConstructorOptions[] = [
    {
      label: 'ファイル(&F)',
      submenu: [
        { label: '練習用の台帳を開く', click: () => openPractice() },
        { type: 'separator' },
        {
          label: '印刷…',
          accelerator: 'CmdOrCtrl+P',
          click: (_item, window) => {
            if (window instanceof BrowserWindow) window.webContents.print({ printBackground: true })
          },
        },
        { type: 'separator' },
        { role: 'close', label: 'ウィンドウを閉じる' },
        { role: 'quit', label: '終了' },
      ],
    },
    {
      label: '編集(&E)',
      submenu: [
        { role: 'undo', label: '元に戻す' },
        { role: 'redo', label: 'やり直す' },
        { type: 'separator' },
        { role: 'cut', label: '切り取り' },
        { role: 'copy', label: 'コピー' },
        { role: 'paste', label: '貼り付け' },
        { role: 'selectAll', label: 'すべて選択' },
      ],
    },
    {
      label: '表示(&V)',
      submenu: [
        {
          label: '前の画面に戻る',
          accelerator: 'Alt+Left',
          click: (_item, window) => {
            if (window instanceof BrowserWindow) window.webContents.navigationHistory.goBack()
          },
        },
        {
          label: '次の画面に進む',
          accelerator: 'Alt+Right',
          click: (_item, window) => {
            if (window instanceof BrowserWindow) window.webContents.navigationHistory.goForward()
          },
        },
        { role: 'reload', label: '画面を読み直す' },
        { type: 'separator' },
        { role: 'zoomIn', label: '拡大', accelerator: 'CmdOrCtrl+Plus' },
        { role: 'zoomOut', label: '縮小' },
        { role: 'resetZoom', label: '実際の大きさ' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全画面' },
      ],
    },
    {
      label: 'ヘルプ(&H)',
      submenu: [
        {
          label: '伴走台帳について',
          click: () =>
            void dialog.showMessageBox({
              type: 'info',
              title: '伴走台帳について',
              message: `伴走台帳 ${app.getVersion()}`,
              detail:
                '自治体デジタル人材確保支援事業の応募・選定・伴走支援を記録する台帳です。ネットワークには接続しません。',
              buttons: ['閉じる'],
            }),
        },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}
