import net from "node:net";
import { text } from "node:stream/consumers";

// Asks one address over kept connections, as fast as answers come, and prints what it counted as JSON. A process of its own, so that it does
// not take the time of what it measures: node --import tsx bench/load.ts <url> <connections> <milliseconds>
// With `{words}` in the address each request asks for two words of many, which have hardly been asked for together before. With a list on standard input
// (JSON) each asks the next address of it.

const [address = "", connections = "16", duration = "5000", listed = ""] = process.argv.slice(2);
const url = new URL(address);
const HEAD_END = Buffer.from("\r\n\r\n");
const WORDS = (
  "通知 公告 公示 意见 方案 计划 报告 办法 名单 资金 项目 申报 企业 工业 信息 技术 创新 制造 智能 数字 节能 安全 生产 检查 培训 会议 政策 服务 建设 发展 管理 改造 评审 认定 支持 组织 开展 推进 实施 加强 " +
  "关于 印发 全市 年度 工作 中小 专项 重点 产业 绿色 转型 升级 示范 平台 园区 数据 网络 通信 软件 人工 机器人 新能源 汽车 装备 材料 化工 医药 食品 纺织 电子 能源 用电 保障 监测 预警 应急 执法 处罚 许可 审批 备案 标准 质量 品牌 人才 " +
  "职称 招聘 考试 录用 干部 机构 职责 领导 分工 预算 决算 采购 招标 中标 合同 补贴 奖励 贷款 融资 税费 减免 扶持 帮扶 走访 调研 座谈 论坛 展会 对接 合作 区域 县区 街道 社区 群众 市民 建议 提案 答复 解读 问答 图解 统计 运行 分析 指标 增加值 出口 投资 消费 市场 主体 登记 信用 监管 责任 落实"
)
  .split(" ")
  .map(encodeURIComponent);
const one = (): string => WORDS[Math.floor(Math.random() * WORDS.length)] ?? "";
const asked = address.slice(url.origin.length);
const requestFor = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: keep-alive\r\n\r\n`;
const same = Buffer.from(requestFor(url.pathname + url.search));
const list: readonly string[] = listed === "listed" ? JSON.parse(await text(process.stdin)) : [];
let sent = 0;
function next(): Buffer {
  const from = list[sent++ % list.length];
  if (from !== undefined) return Buffer.from(requestFor(from));
  return asked.includes("{words}") ? Buffer.from(requestFor(asked.replace("{words}", `${one()}+${one()}`))) : same;
}
const WARM_UP = 500;

const times: number[] = [];
let failed = 0;
let bytes = 0;
const countFrom = performance.now() + WARM_UP;
const end = countFrom + Number(duration);

/** The length of the answer that `received` begins with, or null when more has to come. Every server here tells its length. */
function lengthOf(received: Buffer): number | null {
  const at = received.indexOf(HEAD_END);
  if (at < 0) return null;
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.toString("latin1", 0, at + 2))?.[1];
  if (length === undefined) throw new Error(`${address} does not tell the length of its answer`);
  const whole = at + HEAD_END.length + Number(length);
  return received.length >= whole ? whole : null;
}

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(url.port), url.hostname).setNoDelay(true);
    let received: Buffer = Buffer.alloc(0);
    let began = 0;
    const send = (): void => {
      began = performance.now();
      socket.write(next());
    };
    socket.once("connect", send);
    socket.once("error", reject);
    socket.once("close", resolve);
    socket.on("data", (part: Buffer) => {
      received = received.length === 0 ? part : Buffer.concat([received, part]);
      const length = lengthOf(received);
      if (length === null) return;
      const now = performance.now();
      if (began >= countFrom) {
        times.push(now - began);
        bytes = length;
        if (!received.subarray(0, 12).equals(OK)) failed++;
      }
      received = received.subarray(length);
      if (now < end) send();
      else socket.end();
    });
  });
}

const OK = Buffer.from("HTTP/1.1 200");
await Promise.all(Array.from({ length: Number(connections) }, ask));
times.sort((a, b) => a - b);
const at = (share: number): number | null => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null;
console.log(
  JSON.stringify({ perSecond: times.length / (Number(duration) / 1000), p50: at(0.5), p99: at(0.99), max: at(1), bytes, failed, sent }),
);
