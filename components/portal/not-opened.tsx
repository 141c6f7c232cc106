/** The whole site before its agency has been set up. */
export function NotOpened() {
  return (
    <main className="wrap py-20">
      <h1 className="text-title">网站尚未开通</h1>
      <p className="mt-3 max-w-[36em] text-ink-2">这里已经安装了政府信息公开平台，还没有设置机关和栏目。请管理员登录管理端完成设置。</p>
    </main>
  );
}
