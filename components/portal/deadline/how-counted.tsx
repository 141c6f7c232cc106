/** The rules of counting, in place of an answer. */
export function HowCounted() {
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="text-large">
        期限怎么算
      </h2>
      <div className="rich mt-2">
        <ul>
          <li>行政机关收到申请，能够当场答复的，应当当场答复；不能当场答复的，应当自收到申请之日起20个工作日内答复（条例第三十三条）。</li>
          <li>收到申请的当天不算，从第二天数起，数满20个工作日为止。</li>
          <li>周末和放假的日子不算；放假调休需要上班的周六、周日要算。放假和调休以国务院办公厅每年的通知为准。</li>
          <li>申请内容不明确，机关一次性告知补正的，期限从收到补正的申请之日起重新计算（第三十条）。</li>
          <li>征求第三方和其他机关意见所需的时间不算（第三十三条第三款）。</li>
          <li>需要延长的，经批准并告知申请人，最多延长20个工作日（第三十三条第二款）。</li>
        </ul>
        <p>计算结果供参考。具体申请的期限，以受理机关的书面告知为准。</p>
      </div>
    </section>
  );
}
