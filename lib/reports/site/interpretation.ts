const PRODUCT = /图解|图表|图说|一图|长图|漫画|音频|视频|动漫|动画|短片|H5/i;
const COMMENT = /媒体评论|评论员|时评|社论|锐评/;

/** 解读材料, 解读产品 or 媒体评论文章: by what the title of an interpretation says, since nothing else tells it. */
export const interpretationField = (title: string): "E02" | "E03" | "E04" =>
  COMMENT.test(title) ? "E04" : PRODUCT.test(title) ? "E03" : "E02";
