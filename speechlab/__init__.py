"""speechlab: speech generation and enhancement in notebooks that run.

Lessons are flat modules in reading order (`speechlab.audio`, `speechlab.diffusion`, `speechlab.ddpm`,
`speechlab.hifigan`, ...); what measures them is in `speechlab.measure`, the command and its experiments in
`speechlab.app`, what tests and renders the course in `speechlab.dev`. Start with `speechlab quickstart` on a command
line, or:

    from speechlab.ddpm import load_model, sample_digits
    from speechlab.vocoder import load_vocoder, vocode
    wavs = vocode(load_vocoder(), sample_digits(load_model(), [7]))   # (1, 16128), 16 kHz
"""
__version__ = "0.2.0"
from . import _moved
