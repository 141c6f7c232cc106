import { agency } from "./agency";

/** The words of the demonstration agency's report on 2022, as its writers typed them; its figures are counted from the records. */
export const report2022 = {
  opening: `<p>${agency.name}（以下简称${agency.shortName}）根据《中华人民共和国政府信息公开条例》第五十条的规定编制本报告。本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。</p>`,
  section1: [
    "<p><strong>（一）主动公开：</strong>2022年，主动公开政府信息2291条，其中门户网站政府信息公开专栏30条、门户网站其他栏目1538条、微信公众号720条、政策解读3条。惠企政策在印发当日上网，同时配发办理流程和联系电话。</p>",
    "<p><strong>（二）依申请公开：</strong>2022年，本机关未收到政府信息公开申请。公布了受理地址、电话和网上申请入口，由专人每个工作日查看。</p>",
    "<p><strong>（三）政府信息管理：</strong>修订政府信息公开指南，逐条核对机构职能、办公地址和联系方式。信息发布实行科室负责人、公开工作机构、分管领导三级审核，涉密信息不上网、上网信息不涉密。</p>",
    "<p><strong>（四）平台建设：</strong>门户网站和微信公众号由信息中心管理，各科室明确一名信息员。重大节日和重要会议期间安排值守，全年没有发生安全事件。</p>",
    "<p><strong>（五）监督保障：</strong>每季度通报各科室的发布数量和及时率，对更新不及时的栏目当月督促补齐。未发生因政府信息公开引起的行政复议、行政诉讼。</p>",
  ].join(""),
  section5: [
    "<p>存在的问题：一是政策解读偏少，全年只有3条，形式以文字为主；二是个别科室对主动公开的范围把握不准，有的信息公开得晚。</p>",
    "<p>改进的措施：印发规范性文件时同步准备解读，增加问答和图表；对各科室信息员开展两次培训，把公开属性的认定写进公文办理流程。</p>",
  ].join(""),
  section6: [
    "<p>（一）本年度未依据《政府信息公开信息处理费管理办法》收取信息处理费。</p>",
    "<p>（二）落实全国和自治区2022年政务公开工作要点，完成涉及本机关的各项任务。</p>",
  ].join(""),
} as const;

/** Where the figures of the year before can be read, as whoever carried them over put it. */
export const openingOf2021 = "2021年度报告（2022年1月在原门户网站“政府信息公开年报”栏目公布），各表均为0";
