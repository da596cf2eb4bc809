import Localization
import Snippets

extension Leftover.Kind {
  var phrase: Phrase {
    switch self {
    case .sharedMemory: .leftSharedMemory
    case .semaphore: .leftNamedSemaphore
    case .messageQueue: .leftMessageQueue
    case .file: .leftFile
    case .systemVQueue: .leftSystemVMessageQueue
    case .systemVSemaphore: .leftSystemVSemaphoreSet
    case .systemVMemory: .leftSystemVSharedMemory
    case .process: .leftProcess
    }
  }
}
