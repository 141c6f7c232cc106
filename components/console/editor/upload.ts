export interface UploadedFile {
  id: string;
  name: string;
  size: number;
  mediaType: string;
}

const UNREACHABLE = "没有连上服务器，文件没有上传。请检查网络后再试。";

function messageOf(answer: unknown): string | null {
  return typeof answer === "object" && answer !== null && "message" in answer && typeof answer.message === "string" ? answer.message : null;
}

const isUploaded = (answer: unknown): answer is UploadedFile =>
  typeof answer === "object" && answer !== null && "id" in answer && "name" in answer && "size" in answer && "mediaType" in answer;

/** Sends one file to `address`, telling how far it is (0 to 1); fails with a sentence for the person. */
export function uploadFile(
  file: File,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
  address = "/api/files",
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 201 && isUploaded(answer)) resolve(answer);
      else reject(new Error(messageOf(answer) ?? `文件没有上传（${request.status}），请再试一次。`));
    };
    request.onerror = () => reject(new Error(UNREACHABLE));
    request.onabort = () => reject(new Error("已取消上传。"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
