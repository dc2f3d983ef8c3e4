# The native kernel offers what the pure one does.
from cablegram._kernel.pure import MAX_DEPTH as MAX_DEPTH
from cablegram._kernel.pure import MAX_OBJECTS as MAX_OBJECTS
from cablegram._kernel.pure import NAME as NAME
from cablegram._kernel.pure import Ctr as Ctr
from cablegram._kernel.pure import Schema as Schema
from cablegram._kernel.pure import TLObject as TLObject
from cablegram._kernel.pure import factorize as factorize
from cablegram._kernel.pure import ige_decrypt as ige_decrypt
from cablegram._kernel.pure import ige_decrypt_into as ige_decrypt_into
from cablegram._kernel.pure import ige_encrypt as ige_encrypt
from cablegram._kernel.pure import powmod as powmod

def aes_engine(name: str | None = None, /) -> str: ...
